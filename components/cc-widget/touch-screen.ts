import type {LitElement} from 'lit';

/** Fetches what only a screen that is touched needs. Without it the panel still works, if under the keyboard. */
export const fitTouchScreen = (host: LitElement): void => {
  if (!matchMedia('(any-pointer:coarse)').matches) return;
  void import('./clear-of-keyboard.js').then(
    ({ClearOfKeyboard}) => new ClearOfKeyboard(host),
    () => undefined,
  );
};
