import '../../../components/cc-panel/cc-panel.js';
import type {CcPanel} from '../../../components/cc-panel/cc-panel.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

type Given = Partial<Pick<CcPanel, 'phase' | 'name' | 'calls' | 'callsBarred' | 'canEnd' | 'canMinimize'>>;

export class PanelHarness extends Harness<CcPanel> {
  static async mount(properties: Given = {}, stage?: Stage): Promise<PanelHarness> {
    const panel = await mount(PanelHarness, 'cc-panel', properties, stage);
    // As the root gives them.
    panel.element.setAttribute('role', 'region');
    panel.element.setAttribute('aria-label', panel.element.t.chat);
    return panel;
  }

  /** Whom the visitor talks to. */
  get title(): string | null {
    return this.textOf('heading');
  }

  /** The line below the title. */
  get status(): string | null {
    return this.textOf('paragraph');
  }
}
