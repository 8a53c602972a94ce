/**
 * Runs in the page: lets tests play what happens to a track. Firefox tells the events that a script sends to a
 * MediaStreamTrack only to listeners that ask for them, by a fourth parameter of its own; elsewhere that means nothing.
 */
export const tellMadeEvents = (): void => {
  type Parameters3 = Parameters<EventTarget['addEventListener']>;
  const listen = Reflect.get(EventTarget.prototype, 'addEventListener') as (
    this: EventTarget,
    ...args: [...Parameters3, wantsUntrusted: boolean]
  ) => void;
  MediaStreamTrack.prototype.addEventListener = function (this: MediaStreamTrack, ...args: Parameters3) {
    const [type, listener, options] = args;
    listen.call(this, type, listener, options, true);
  };
};
