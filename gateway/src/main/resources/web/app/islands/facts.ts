import { openSessionEnded } from './session';
import { fill, word } from './words';

const SILENCE = 1200;
const LISTEN = 4000;

type Stands = { fact: string; version: number; value: string[]; by?: string; merged: boolean; conflict: boolean; at: string };
type Live = { editors: { fact: string; name: string }[]; fields: Stands[] };

/**
 * A form that several people fill in at once: each field is saved by itself with the version it began with, says who else is writing in
 * it, and takes over what others saved while nobody here is in it. Where two changed the same words, both stand side by side until a
 * person decides. Without script the form saves all its fields with its button.
 */
export function startFacts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-facts]')) {
    share(form);
  }
}

function share(form: HTMLFormElement): void {
  const fields = new Map<string, HTMLElement>();
  const saved = new Map<string, string>();
  const timers = new Map<string, number>();
  const busy = new Map<string, Promise<void>>();
  for (const field of form.querySelectorAll<HTMLElement>('[data-fact]')) {
    const fact = field.dataset.fact ?? '';
    fields.set(fact, field);
    saved.set(fact, typed(field, fact));
    field.addEventListener('input', () => later(fact));
    field.addEventListener('focusout', () => void save(fact));
  }
  const say = (text: string) => {
    const place = form.querySelector<HTMLElement>('[data-saved]');
    if (place) place.textContent = text;
  };
  const later = (fact: string) => {
    window.clearTimeout(timers.get(fact));
    timers.set(fact, window.setTimeout(() => void save(fact), SILENCE));
  };
  const save = (fact: string): Promise<void> => {
    const field = fields.get(fact);
    window.clearTimeout(timers.get(fact));
    if (!field || busy.has(fact) || field.querySelector('[data-both]')) return busy.get(fact) ?? Promise.resolve();
    const now = typed(field, fact);
    if (now === saved.get(fact)) return Promise.resolve();
    const sending = send(field, fact, now).finally(() => {
      busy.delete(fact);
      if (typed(field, fact) !== saved.get(fact)) later(fact);
    });
    busy.set(fact, sending);
    return sending;
  };
  const send = async (field: HTMLElement, fact: string, now: string) => {
    say(word('saving'));
    const answer = await post(form, `/field/${fact}`, `${now}&version=${version(field).value}`);
    if (!answer) {
      say(word('unsaved'));
      return;
    }
    const stands = await answer.json() as Stands;
    if (stands.conflict) {
      saved.set(fact, now);
      both(form, field, stands, () => { saved.set(fact, ''); void save(fact); }, () => take(field, stands));
      say(word('unsaved'));
      return;
    }
    saved.set(fact, now);
    version(field).value = String(stands.version);
    if (stands.merged && typed(field, fact) === now) {
      take(field, stands);
      note(field, form.dataset.merged ?? '');
    }
    say(fill('saved', stands.at));
  };
  const take = (field: HTMLElement, stands: Stands) => {
    version(field).value = String(stands.version);
    for (const input of field.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.input, input[type=radio], input[type=checkbox]')) {
      if (input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox')) {
        input.checked = stands.value.includes(input.value);
      } else {
        input.value = stands.value[0] ?? '';
      }
    }
    saved.set(stands.fact, typed(field, stands.fact));
  };
  const listen = async () => {
    if (document.hidden) return;
    const here = document.activeElement?.closest<HTMLElement>('[data-fact]')?.dataset.fact ?? '';
    const seen = [...fields].map(([fact, field]) => `${fact}:${version(field).value || 0}`).join(' ');
    const answer = await post(form, '/live', new URLSearchParams({ fact: here, seen }).toString());
    if (!answer) return;
    const live = await answer.json() as Live;
    for (const [fact, field] of fields) {
      const writing = live.editors.filter(editor => editor.fact === fact).map(editor => editor.name);
      note(field, writing.length ? (form.dataset.writing ?? '').replace('#', writing.join(', ')) : '');
    }
    for (const stands of live.fields) {
      const field = fields.get(stands.fact);
      const newer = field && stands.version > Number(version(field).value || 0);
      if (newer && stands.fact !== here && typed(field, stands.fact) === saved.get(stands.fact)) take(field, stands);
    }
  };
  window.setInterval(() => void listen(), LISTEN);
  void listen();
  let ready = false;
  form.addEventListener('submit', event => {
    if (ready) return;
    event.preventDefault();
    const button = event.submitter;
    void Promise.all([...fields.keys()].map(save)).then(() => { ready = true; form.requestSubmit(button); });
  });
}

function both(form: HTMLFormElement, field: HTMLElement, stands: Stands, keep: () => void, take: () => void): void {
  const box = document.createElement('div');
  box.className = 'note warn';
  box.dataset.both = '';
  box.setAttribute('role', 'alert');
  const inner = document.createElement('div');
  const head = document.createElement('p');
  head.className = 'strong';
  head.textContent = `${form.dataset.theirs ?? ''} ${stands.by ?? ''}`;
  const text = document.createElement('p');
  text.textContent = stands.value.join(', ');
  const row = document.createElement('p');
  row.className = 'wrap';
  const choose = (label: string, then: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button compact';
    button.textContent = label;
    button.addEventListener('click', () => { version(field).value = String(stands.version); box.remove(); then(); });
    row.append(button);
  };
  choose(form.dataset.take ?? '', take);
  choose(form.dataset.keep ?? '', keep);
  inner.append(head, text, row);
  box.append(inner);
  field.append(box);
}

function note(field: HTMLElement, text: string): void {
  const place = field.querySelector<HTMLElement>('[data-live-note]');
  if (place && place.textContent !== text) place.textContent = text;
}

function version(field: HTMLElement): HTMLInputElement {
  return field.querySelector<HTMLInputElement>('[data-version]') as HTMLInputElement;
}

function typed(field: HTMLElement, fact: string): string {
  const pairs = new URLSearchParams();
  for (const input of field.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    const ticked = !(input instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(input.type) || input.checked;
    if (input.name === fact && ticked) pairs.append(fact, input.value);
  }
  return pairs.toString();
}

async function post(form: HTMLFormElement, path: string, body: string): Promise<Response | null> {
  const answer = await fetch((form.dataset.facts ?? '') + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
    body,
    credentials: 'same-origin',
  }).catch(() => null);
  if (answer?.status === 401 || answer?.status === 499 || answer?.redirected) {
    openSessionEnded();
    return null;
  }
  return answer?.ok ? answer : null;
}
