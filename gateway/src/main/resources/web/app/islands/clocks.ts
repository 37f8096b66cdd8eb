import { announce, fill, word } from './words';

const MINUTE = 60_000;
const WARN_AT = [360, 60, 15];
/** Difference between the server's clock and ours, from the Date header of any answer. */
let skew = 0;

export function correctClock(date: string | null): void {
  const server = date ? Date.parse(date) : NaN;
  if (!Number.isNaN(server)) {
    skew = server - Date.now();
  }
}

/** The largest two units, as the server writes them. */
function span(minutes: number): string {
  const days = Math.floor(minutes / 1440), hours = Math.floor(minutes % 1440 / 60), rest = minutes % 60;
  const part = (n: number, unit: string) => n + '\u00a0' + word(unit);
  if (days > 0) {
    return part(days, 'day') + ' ' + part(hours, 'hour');
  }
  return hours > 0 ? part(hours, 'hour') + ' ' + part(rest, 'minute') : part(rest, 'minute');
}

function tick(): void {
  const now = Date.now() + skew;
  for (const clock of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const left = Date.parse(clock.dataset.due ?? '') - now;
    if (Number.isNaN(left)) {
      continue;
    }
    const minutes = left < 0 ? Math.floor(-left / MINUTE) : Math.ceil(left / MINUTE);
    const text = fill(left < 0 ? 'late' : 'left', span(minutes));
    if (clock.textContent !== text) {
      clock.textContent = text;
      if (left > 0 && WARN_AT.includes(minutes)) {
        announce(text);
      }
    }
  }
}

/** Counts every clock of the page down, once a minute and when the page is looked at again. */
export function startClocks(): void {
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { tick(); } });
  document.addEventListener('vallum:swapped', tick);
  const wait = MINUTE - Date.now() % MINUTE;
  window.setTimeout(() => { tick(); window.setInterval(tick, MINUTE); }, wait);
}
