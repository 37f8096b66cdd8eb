/** Shows only the entries of one group; without script all are shown. */
export function startFilters(): void {
  for (const bar of document.querySelectorAll<HTMLElement>('[data-filters]')) {
    bar.hidden = false;
    bar.addEventListener('click', event => {
      const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button[data-group]');
      if (!button) {
        return;
      }
      for (const other of bar.querySelectorAll('button')) {
        other.setAttribute('aria-pressed', String(other === button));
      }
      const wanted = button.dataset.group;
      for (const entry of document.querySelectorAll<HTMLElement>('[data-entry-group]')) {
        entry.hidden = wanted !== 'all' && entry.dataset.entryGroup !== wanted;
      }
    });
  }
}
