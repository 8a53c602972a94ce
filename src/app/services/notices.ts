/** How long the page's title shows the count before it shows itself again, ms. */
const TURN_MS = 2_000;

/** A soft two-tone sound; made here, so that nothing is fetched. */
const chime = async (): Promise<void> => {
  const audio = new AudioContext();
  try {
    await audio.resume();
    const loudness = audio.createGain();
    loudness.connect(audio.destination);
    const start = audio.currentTime;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(0.12, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.5);
    await new Promise<void>((resolve) => {
      for (const [index, hertz] of [659, 880].entries()) {
        const tone = audio.createOscillator();
        tone.frequency.value = hertz;
        tone.connect(loudness);
        tone.start(start + index * 0.12);
        tone.stop(start + 0.5);
        if (index === 1) tone.onended = () => resolve();
      }
    });
  } finally {
    await audio.close();
  }
};

/** What a visitor who looks elsewhere is told: by the page's title, and by sound and notification if asked for. */
export class Notices {
  sound: boolean;
  notifications: 'off' | 'on' | 'denied';
  readonly #changed: () => void;
  #title: string | null = null;
  #turning: ReturnType<typeof setInterval> | undefined;
  #shown: Notification | null = null;

  constructor(kept: {sound: boolean; notifications: boolean}, changed: () => void) {
    this.sound = kept.sound;
    this.notifications = kept.notifications && this.#permission === 'granted' ? 'on' : 'off';
    this.#changed = changed;
    document.addEventListener('visibilitychange', this.#look);
  }

  get #permission(): NotificationPermission {
    return globalThis.Notification?.permission ?? 'denied';
  }

  setSound(on: boolean): void {
    this.sound = on;
    this.#changed();
    // Heard at once, so that the visitor knows what to listen for; and allowed, since a press asked for it.
    if (on) void chime().catch(() => undefined);
  }

  async setNotifications(on: boolean): Promise<void> {
    const permission = on && this.#permission === 'default' ? await Notification.requestPermission() : this.#permission;
    this.notifications = !on ? 'off' : permission === 'granted' ? 'on' : 'denied';
    this.#changed();
  }

  /**
   * Something has arrived.
   *
   * @param seen Whether the visitor sees the thread.
   * @param words What the title and a notification say; never the message's own text.
   */
  arrived(seen: boolean, words: string): void {
    if (seen) return;
    if (document.hidden) this.#turnTitle(words);
    // Every tab of a site would sound at once: a lock lets one of them do it.
    void this.#once(async () => {
      if (this.sound) await chime().catch(() => undefined);
      if (this.notifications === 'on' && document.hidden) this.#notify(words);
    });
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#restoreTitle();
    this.#shown?.close();
  }

  #look = () => {
    if (document.hidden) return;
    this.#restoreTitle();
    this.#shown?.close();
  };

  async #once(tell: () => Promise<void>): Promise<void> {
    if (!navigator.locks) return tell();
    await navigator.locks.request('cc-click-to-call:notice', {ifAvailable: true}, async (lock) => {
      if (lock) await tell();
    });
  }

  #notify(words: string): void {
    this.#shown = new Notification(words, {tag: 'cc-click-to-call'});
    this.#shown.onclick = () => window.focus();
  }

  #turnTitle(words: string): void {
    this.#restoreTitle();
    const title = (this.#title = document.title);
    document.title = words;
    this.#turning = setInterval(() => (document.title = document.title === words ? title : words), TURN_MS);
  }

  #restoreTitle(): void {
    if (this.#title === null) return;
    clearInterval(this.#turning);
    document.title = this.#title;
    this.#title = null;
  }
}
