/** The session ended: say so without throwing away what was typed. */
export function openSessionEnded(): void {
  const dialog = document.getElementById('session-ended');
  if (dialog instanceof HTMLDialogElement && !dialog.open) {
    dialog.showModal();
  }
}

/** Signed in again in another tab: the way back to the form is free. */
async function look(): Promise<void> {
  const dialog = document.getElementById('session-ended');
  if (document.hidden || !(dialog instanceof HTMLDialogElement) || !dialog.open) {
    return;
  }
  const answer = await fetch('/app/resume', { headers: { Accept: 'text/html' }, credentials: 'same-origin' }).catch(() => null);
  if (answer?.ok && !answer.redirected) {
    dialog.close();
    document.dispatchEvent(new CustomEvent('vallum:signed-in'));
  }
}

export function startSession(): void {
  document.addEventListener('visibilitychange', () => void look());
  window.addEventListener('focus', () => void look());
  document.addEventListener('htmx:beforeOnLoad', event => {
    const xhr = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr;
    if (xhr.status === 401 || xhr.status === 499) {
      // Reloading would lose the form, so the hint to do so is not followed.
      event.preventDefault();
      openSessionEnded();
    }
  });
}
