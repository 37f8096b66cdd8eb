const YEAR = 365 * 24 * 3600;

/** Changes the appearance at once; without script the same buttons post to the server. */
export function startTheme(): void {
  document.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('[data-theme-switch] button');
    if (!button) {
      return;
    }
    event.preventDefault();
    document.documentElement.dataset.theme = button.value;
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `theme=${button.value}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
    for (const other of button.parentElement?.querySelectorAll('button') ?? []) {
      other.setAttribute('aria-pressed', String(other === button));
    }
  });
}
