import '../../../components/cc-suggestions/cc-suggestions.js';
import type {CcSuggestions} from '../../../components/cc-suggestions/cc-suggestions.js';
import {ComposerHarness} from './composer-harness.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class SuggestionsHarness extends Harness<CcSuggestions> {
  /** The list above its composer, in one tree, as the root puts them. */
  static async mount(
    questions: readonly string[],
    stage?: Stage,
  ): Promise<{suggestions: SuggestionsHarness; composer: ComposerHarness}> {
    const suggestions = await mount(SuggestionsHarness, 'cc-suggestions', {questions}, stage);
    const composer = await ComposerHarness.mount(stage);
    const root = document.createElement('div');
    suggestions.element.before(root);
    root.attachShadow({mode: 'open'}).append(suggestions.element, composer.element);
    await suggestions.shown();
    await composer.shown();
    return {suggestions, composer};
  }
}
