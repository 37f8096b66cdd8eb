/** Buttons that close the dialog they stand in. */
export function startDialogs(): void {
  document.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-close]');
    button?.closest('dialog')?.close();
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
