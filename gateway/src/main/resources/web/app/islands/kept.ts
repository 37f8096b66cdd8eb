import { announce, word } from './words';

type Entry = { action: string; fields: [string, string][] };
type Kept = { who: string; page: string; resume: boolean; entries: Entry[] };
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const PLACE = 'vallum.kept';
const RESUME = '/app/resume';

/**
 * Keeps what a form says while it is sent, in this tab only, until the next page shows that it arrived. If the session had ended, the
 * way leads through the sign-in to {@link RESUME}, from there back to the form's page, and everything typed is put back.
 * Hidden fields and files are not kept. Nothing is given to another person who signs in.
 */
export function startKept(): void {
  const kept = read();
  if (location.pathname === RESUME) {
    if (kept && kept.who === who()) {
      write({ ...kept, resume: true });
      location.replace(kept.page);
    }
    return;
  }
  if (kept?.resume && kept.page === here() && kept.who === who()) {
    restore(kept);
  }
  // A page that answers a form may still be a step on the way: a preview, or fields to be corrected.
  const before = document.body.dataset.answer === 'true' && kept && !kept.resume ? kept : null;
  if (!before) {
    sessionStorage.removeItem(PLACE);
  }
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    const action = new URL(form.action);
    if (event.defaultPrevented || form.method !== 'post' || form.dataset.forget !== undefined) {
      return;
    }
    if (action.pathname.startsWith('/app/') || action.pathname.startsWith('/research-desk/')) {
      const entry = { action: action.pathname + action.search, fields: typed(form) };
      write({ who: who(), page: before?.page ?? here(), resume: false, entries: [...before?.entries ?? [], entry] });
    } else {
      sessionStorage.removeItem(PLACE);
    }
  });
}

function restore(kept: Kept): void {
  let first: Field | undefined;
  for (const entry of kept.entries) {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]')) {
      const action = new URL(form.action);
      if (action.pathname + action.search === entry.action) {
        first ??= putBack(form, entry.fields);
      }
    }
  }
  if (first) {
    announce(word('restored'));
    first.focus();
  }
}

/** Fills the form in and says so above it. Gives the first field that was filled. */
function putBack(form: HTMLFormElement, fields: [string, string][]): Field | undefined {
  const left = [...fields];
  let first: Field | undefined;
  for (const field of fieldsOf(form)) {
    const at = left.findIndex(([name, value]) => name === field.name && (!choice(field) || value === field.value));
    if (choice(field)) {
      (field as HTMLInputElement).checked = at >= 0;
    } else if (at >= 0) {
      field.value = left[at][1];
    }
    if (at >= 0) {
      left.splice(at, 1);
      first ??= field;
    }
  }
  if (first) {
    const note = document.createElement('p');
    note.className = 'note ok';
    note.dataset.restored = '';
    note.textContent = word('restored');
    form.prepend(note);
    // An autosaved form is kept as a draft at once.
    form.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return first;
}

function typed(form: HTMLFormElement): [string, string][] {
  return fieldsOf(form)
    .filter(field => !choice(field) || (field as HTMLInputElement).checked)
    .map(field => [field.name, field.value]);
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return Array.from(form.elements).filter((field): field is Field =>
    (field instanceof HTMLInputElement && !['hidden', 'file', 'submit', 'button', 'password'].includes(field.type)
      || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) && field.name !== '');
}

function choice(field: Field): boolean {
  return field.type === 'checkbox' || field.type === 'radio';
}

function who(): string {
  return document.body.dataset.person ?? '';
}

function here(): string {
  return location.pathname + location.search;
}

function read(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function write(kept: Kept): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(kept));
  } catch {
    // A browser without room keeps nothing; the form is sent all the same.
  }
}
