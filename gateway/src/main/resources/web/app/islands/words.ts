/** Words that scripts need, written into the page by the server in the page's language. */
export function word(name: string): string {
  const key = 'word' + name.charAt(0).toUpperCase() + name.slice(1);
  return document.body.dataset[key] ?? '';
}

/** A pattern with its # filled in. */
export function fill(name: string, value: string | number): string {
  return word(name).replace('#', String(value));
}

/** Says something to people who hear the page. */
export function announce(text: string): void {
  const place = document.getElementById('announce');
  if (place) {
    place.textContent = '';
    window.setTimeout(() => { place.textContent = text; }, 60);
  }
}
