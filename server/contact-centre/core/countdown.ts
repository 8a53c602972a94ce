/** One restartable timer. It never keeps the process alive. */
export class Countdown {
  #timer: NodeJS.Timeout | undefined;

  start(ms: number, act: () => void): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      act();
    }, ms);
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
