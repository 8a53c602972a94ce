import {createActor, type Actor} from 'xstate';
import {bindLeftMessageMachine, type LeftMessagePorts} from '../../../machines/left-message-machine.js';
import type {LeftMessageView, SurveyView} from '../../../machines/service-view.js';
import {bindSurveyMachine, type SurveyPorts} from '../../../machines/survey-machine.js';
import {leftMessageView} from '../../../machines/left-message-view.js';
import {surveyView} from '../../../machines/survey-view.js';
import type {LeftMessage, SurveyAnswers} from '../../domain/service-ports.js';

/** The survey, from the moment when it may be asked until the visitor is done with it. */
export class AskedSurvey {
  readonly #machine: ReturnType<typeof bindSurveyMachine>;
  readonly #saved: (answers: SurveyAnswers) => void;
  readonly #changed: () => void;
  #actor: Actor<ReturnType<typeof bindSurveyMachine>> | null = null;

  constructor(ports: SurveyPorts, saved: (answers: SurveyAnswers) => void, changed: () => void) {
    this.#machine = bindSurveyMachine(ports);
    this.#saved = saved;
    this.#changed = changed;
  }

  get view(): SurveyView | null {
    return this.#actor ? surveyView(this.#actor.getSnapshot()) : null;
  }

  /** Settles when the visitor has answered, or need not. One survey is asked at a time. */
  ask(): Promise<void> {
    if (this.#actor) return Promise.resolve();
    const actor = (this.#actor = createActor(this.#machine));
    return new Promise((resolve) => {
      actor.subscribe({
        next: (snapshot) => {
          if (snapshot.status !== 'done') return this.#changed();
          this.#actor = null;
          const {answers} = snapshot.context;
          if (answers && snapshot.matches('saved')) this.#saved(answers);
          this.#changed();
          resolve();
        },
        error: () => {
          this.#actor = null;
          resolve();
        },
        // Nobody waits for a survey whose page is gone.
        complete: resolve,
      });
      actor.start();
    });
  }

  submit(answers: SurveyAnswers): void {
    this.#actor?.send({type: 'survey.submit', answers});
  }

  skip(): void {
    this.#actor?.send({type: 'survey.skip'});
  }

  close(): void {
    this.#actor?.stop();
  }
}

/** The form for a message to nobody in particular, while it is open. */
export class LeftMessageForm {
  readonly #machine: ReturnType<typeof bindLeftMessageMachine>;
  readonly #changed: () => void;
  #actor: Actor<ReturnType<typeof bindLeftMessageMachine>> | null = null;

  constructor(ports: LeftMessagePorts, changed: () => void) {
    this.#machine = bindLeftMessageMachine(ports);
    this.#changed = changed;
  }

  get view(): LeftMessageView | null {
    return this.#actor ? leftMessageView(this.#actor.getSnapshot()) : null;
  }

  open(): void {
    if (this.#actor) return;
    this.#actor = createActor(this.#machine);
    this.#actor.subscribe({next: this.#changed, error: () => this.close()});
    this.#actor.start();
    this.#changed();
  }

  leave(message: LeftMessage): void {
    this.#actor?.send({type: 'message.leave', message});
  }

  close(): void {
    this.#actor?.stop();
    this.#actor = null;
    this.#changed();
  }
}
