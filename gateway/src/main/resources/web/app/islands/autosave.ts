import { openSessionEnded } from './session';
import { fill, word } from './words';

const SILENCE = 2000;
const AGAIN = 10_000;

/**
 * Keeps a form as a draft: two seconds after the last key, and when a field is left. Without script the draft is kept with each
 * step instead. What could not be sent is sent again, and the page says so meanwhile.
 */
export function startAutosave(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    keep(form);
  }
}

function keep(form: HTMLFormElement): void {
  let timer = 0;
  let sent = serialised(form);
  let sending: Promise<void> | null = null;
  const say = (text: string) => {
    const place = form.querySelector<HTMLElement>('[data-saved]');
    if (place) {
      place.textContent = text;
    }
  };
  const save = () => {
    window.clearTimeout(timer);
    const now = serialised(form);
    if (sending || now === sent) {
      return;
    }
    sending = send(now).finally(() => { sending = null; });
  };
  const send = async (now: string) => {
    say(word('saving'));
    const answer = await fetch(form.dataset.autosave ?? '', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: now,
      credentials: 'same-origin',
    }).catch(() => null);
    if (answer?.ok && !answer.redirected) {
      sent = now;
      const saved = await answer.json() as { at: string; version?: string };
      const version = form.querySelector<HTMLInputElement>('input[name=version]');
      if (version && saved.version) {
        version.value = saved.version;
        sent = now.replace(/version=[^&]*$/, `version=${encodeURIComponent(saved.version)}`);
      }
      say(fill('saved', saved.at));
    } else if (answer?.status === 401 || answer?.status === 499 || answer?.redirected) {
      openSessionEnded();
      say(word('unsaved'));
    } else if (answer?.status === 409) {
      // Edited in another tab meanwhile: the next step shows both versions, nothing is overwritten until then.
      say(word('elsewhere'));
    } else {
      say(word('unsaved'));
      timer = window.setTimeout(save, AGAIN);
    }
  };
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, SILENCE);
  });
  form.addEventListener('focusout', save);
  document.addEventListener('vallum:signed-in', save);
  form.addEventListener('change', save);
  // Leaving the page takes along what was typed in the last moments.
  let leavingByButton = false;
  window.addEventListener('pagehide', () => {
    const now = serialised(form);
    if (!leavingByButton && now !== sent) {
      navigator.sendBeacon(form.dataset.autosave ?? '', new URLSearchParams(now));
    }
  });
  // Leaving a field by pressing the button starts a save: the form must go after it, with the version it made, or it would
  // seem to contradict itself.
  form.addEventListener('submit', event => {
    window.clearTimeout(timer);
    leavingByButton = true;
    if (sending) {
      event.preventDefault();
      void sending.then(() => form.requestSubmit(event.submitter));
    }
  });
}

function serialised(form: HTMLFormElement): string {
  const pairs = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && name !== 'version') {
      pairs.append(name, value);
    }
  });
  const version = form.querySelector<HTMLInputElement>('input[name=version]');
  if (version) {
    pairs.append('version', version.value);
  }
  return pairs.toString();
}
