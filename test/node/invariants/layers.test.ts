import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {breachOf, importsOf} from './layers.js';

/** The TypeScript files below a folder, named from the repository's root. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);

describe('the layers', () => {
  for (const layer of ['src', 'machines', 'components']) {
    it(`hold in ${layer}`, () => {
      const files = sourcesIn(layer);
      assert.ok(files.length > 5, `only ${files.length} files`);
      const breaches = files.flatMap((file) =>
        importsOf(readFileSync(file, 'utf8')).flatMap((specifier) => breachOf(file, specifier) ?? []),
      );
      assert.deepEqual(breaches, []);
    });
  }

  const bad: readonly (readonly [file: string, line: string])[] = [
    ['src/domain/faults.ts', "import {html} from 'lit';"],
    ['src/domain/faults.ts', "import type {Messages} from '../i18n/messages.js';"],
    ['src/aicc/client.ts', "import {dial} from '../sip/dial.js';"],
    ['src/sip/dial.ts', "import ky from 'ky';"],
    ['src/sip/dial.ts', "const {default: jssip} = await import('jssip');"],
    ['src/media/audio-level.ts', "export {VisitorStore} from '../storage/visitor-store.js';"],
    ['machines/call-machine.ts', "import {WidgetSession} from '../src/app/widget-session.js';"],
    ['machines/call-view.ts', "import {html} from 'lit';"],
    ['src/app/compose-call.ts', "import '../../components/cc-panel/cc-panel.js';"],
    ['components/cc-panel/cc-panel.ts', "import type {Client} from '../../src/aicc/client.js';"],
    ['components/cc-panel/cc-panel.ts', "import {WidgetSession} from '../../src/app/widget-session.js';"],
    ['components/cc-panel/cc-panel.ts', "import '../cc-widget/cc-widget.js';"],
    ['components/cc-widget/cc-widget.ts', "import {VisitorStore} from '../../src/storage/visitor-store.js';"],
    ['components/cc-panel/cc-panel.ts', 'import {\n  UA,\n} from "jssip";'],
  ];
  for (const [file, line] of bad) {
    it(`would notice in ${file}: ${line.replaceAll('\n', ' ')}`, () => {
      const [specifier] = importsOf(line);
      assert.ok(specifier);
      assert.ok(breachOf(file, specifier));
    });
  }

  it('takes no name for an import', () => {
    assert.deepEqual(importsOf("if (typeof message['from'] !== 'string') return;"), []);
  });

  const good: readonly (readonly [file: string, line: string])[] = [
    ['src/sip/jssip-dial.ts', "import type {RTCSession} from 'jssip/lib/RTCSession.js';"],
    ['src/aicc/client.ts', "import ky from 'ky';"],
    ['components/cc-panel/cc-panel.ts', "import type {CallView} from '../../machines/call-view.js';"],
    ['machines/actors/call-actors.ts', "import {closeWith} from './close-with.js';"],
  ];
  for (const [file, line] of good) {
    it(`lets pass in ${file}: ${line}`, () => {
      assert.equal(breachOf(file, importsOf(line)[0] ?? ''), null);
    });
  }
});
