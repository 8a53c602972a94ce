/** Lets a page of puppeteer's press chords such as `Shift+Tab`, and `Space`, as Playwright's pages do. */
export const withChords = (page) => {
  const {keyboard} = page;
  const press = keyboard.press.bind(keyboard);
  keyboard.press = async (chord) => {
    const held = chord.length === 1 ? [] : chord.split('+');
    const key = held.pop() ?? chord;
    for (const each of held) await keyboard.down(each);
    await press(key === 'Space' ? ' ' : key);
    for (const each of held.reverse()) await keyboard.up(each);
  };
  return page;
};
