/** The session ended: say so without throwing away what was typed. */
export function openSessionEnded(): void {
  const dialog = document.getElementById('session-ended');
  if (dialog instanceof HTMLDialogElement && !dialog.open) {
    dialog.showModal();
  }
}

export function startSession(): void {
  document.addEventListener('htmx:beforeOnLoad', event => {
    const xhr = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr;
    if (xhr.status === 401 || xhr.status === 499) {
      // Reloading would lose the form, so the hint to do so is not followed.
      event.preventDefault();
      openSessionEnded();
    }
  });
}
