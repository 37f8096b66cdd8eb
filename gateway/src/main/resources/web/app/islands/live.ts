import { correctClock } from './clocks';
import { openSessionEnded } from './session';
import { announce, fill, word } from './words';

type Notice = { id?: string; type?: string; target?: string; version?: number };
const GATHER = 250;
const POLL = 30_000;

/**
 * One stream a tab. An event names only what changed; each live region that cares about its type is fetched again, so that
 * the server checks once more what we may see. The browser itself resumes after the last event it had.
 */
export function startLive(): void {
  const regions = () => Array.from(document.querySelectorAll<HTMLElement>('[data-live]'));
  if (regions().length === 0 || !('EventSource' in window)) {
    return;
  }
  let paused = false;
  let waiting = 0;
  let timer = 0;
  let poll = 0;
  let stream: EventSource;

  const state = (name: string, text: string) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-live-state]')) {
      place.dataset.state = name;
      place.textContent = text;
    }
  };
  const show = () => {
    if (paused) {
      state('paused', waiting > 0 ? fill('new', waiting) : word('paused'));
    } else {
      state(stream.readyState === EventSource.OPEN ? 'open' : 'waiting', word(stream.readyState === EventSource.OPEN ? 'live' : 'offline'));
    }
  };
  const refresh = async () => {
    for (const region of regions()) {
      await fetchAgain(region);
    }
    show();
  };
  const notice = (event: MessageEvent<string>) => {
    const what = read(event.data);
    if (!regions().some(region => cares(region, what))) {
      return;
    }
    waiting += 1;
    if (paused) {
      show();
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { waiting = 0; void refresh(); }, GATHER);
  };

  const open = () => {
    stream = new EventSource('/app/events');
    stream.onopen = () => { window.clearInterval(poll); poll = 0; show(); };
    stream.onerror = () => {
      show();
      // Somebody on the way lets no stream through: ask every half minute instead.
      if (stream.readyState === EventSource.CLOSED && poll === 0) {
        poll = window.setInterval(() => { if (!paused) { void refresh(); } }, POLL);
      }
    };
    stream.onmessage = notice;
    // A feed flows for the first time: what happened since the page was rendered is fetched once. Reset: something may be missed.
    let caughtUp = false;
    stream.addEventListener('ready', () => {
      if (!caughtUp) {
        caughtUp = true;
        void refresh();
      }
    });
    stream.addEventListener('reset', () => void refresh());
  };
  open();
  document.addEventListener('vallum:signed-in', () => {
    if (stream.readyState === EventSource.CLOSED) {
      open();
    }
  });
  document.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-live-pause]');
    if (button) {
      paused = !paused;
      button.setAttribute('aria-pressed', String(paused));
      if (!paused && waiting > 0) {
        waiting = 0;
        void refresh();
      }
      show();
    }
  });
  window.addEventListener('pagehide', () => stream.close());
}

function read(data: string): Notice {
  try {
    return JSON.parse(data) as Notice;
  } catch {
    return {};
  }
}

function cares(region: HTMLElement, what: Notice): boolean {
  const only = region.dataset.liveTarget;
  const types = (region.dataset.liveTypes ?? '').split(',');
  const fits = !what.type || types.some(type => what.type === type || what.type?.includes(type));
  return fits && (!only || !what.target || what.target === only);
}

/** Fetches the region's page and puts its present state in place, keeping focus and an opened menu where they were. */
async function fetchAgain(region: HTMLElement): Promise<void> {
  if (region.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement) {
    return;
  }
  const select = region.dataset.liveSelect ?? '#' + region.id;
  const answer = await fetch(region.dataset.live ?? '', { headers: { Accept: 'text/html' }, credentials: 'same-origin' }).catch(() => null);
  if (answer?.status === 401 || answer?.status === 499) {
    openSessionEnded();
    return;
  }
  if (!answer?.ok || answer.redirected) {
    return;
  }
  correctClock(answer.headers.get('date'));
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>(select);
  if (!fresh) {
    return;
  }
  const had = new Set(Array.from(region.querySelectorAll<HTMLElement>('[data-row]'), element => element.dataset.row));
  const focused = document.activeElement?.id;
  const pressed = region.querySelector('[data-live-pause]')?.getAttribute('aria-pressed');
  let news = 0;
  for (const entry of fresh.querySelectorAll<HTMLElement>('[data-row]')) {
    if (!had.has(entry.dataset.row)) {
      entry.classList.add('fresh');
      news += 1;
    }
  }
  if (pressed) {
    fresh.querySelector('[data-live-pause]')?.setAttribute('aria-pressed', pressed);
  }
  const picked = new Set(Array.from(region.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked'), box => box.name + '=' + box.value));
  for (const box of fresh.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked ||= picked.has(box.name + '=' + box.value);
  }
  region.replaceChildren(...Array.from(fresh.childNodes));
  if (focused) {
    document.getElementById(focused)?.focus();
  }
  if (news > 0) {
    announce(fill('new', news));
  }
  document.dispatchEvent(new CustomEvent('vallum:swapped'));
}
