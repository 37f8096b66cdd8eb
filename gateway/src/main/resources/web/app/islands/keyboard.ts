const ROWS = 'main .rows > li, main .table tbody tr, main .result';
let began = 0;

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || (/^(TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && target.type !== 'checkbox')));
}

/** Single keys, unless they are switched off (WCAG 2.1.4) or a field has the focus. */
export function startKeyboard(): void {
  document.addEventListener('keydown', event => {
    if (document.body.dataset.shortcuts !== 'true' || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '/') {
      const field = document.querySelector<HTMLInputElement>('main input[type=search], .find input');
      if (field) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    } else if (event.key === '?') {
      const dialog = document.getElementById('keys');
      if (dialog instanceof HTMLDialogElement && !dialog.open) {
        dialog.showModal();
      }
    } else if (event.key === 'g') {
      began = Date.now();
    } else if (event.key === 'j' || event.key === 'k') {
      move(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'x') {
      const box = document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('td.pick input');
      if (box) {
        event.preventDefault();
        box.checked = !box.checked;
      }
    } else if (Date.now() - began < 1200) {
      began = 0;
      const link = document.querySelector<HTMLAnchorElement>(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) {
        event.preventDefault();
        location.assign(link.href);
      }
    }
  });
}

function move(by: number): void {
  const links = Array.from(document.querySelectorAll(ROWS))
    .map(row => row.querySelector<HTMLElement>('a[href]'))
    .filter((link): link is HTMLElement => link !== null);
  const at = links.indexOf(document.activeElement as HTMLElement);
  links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
}
