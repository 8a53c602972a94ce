import type {Plugin} from 'vite';
import {slim, type Slimming} from './slimming.js';

/** Fields that only announce themselves. */
const UNSET_FIELDS = [/^ {4}this\.\w+ = void 0;\n/gm, ''] as const;

/** What is wrong with a chart's definition is told by the whole library, to the tests that start every chart. */
const DEFINITION_ERRORS =
  /new Error\((?:\s*\/\/[^\n]*\s*)?(?:`(?:Invalid|Unable to retrieve|Child state|State '|No initial|Initial state|Cannot stop|Guard '|Only event|Actor logic)[\s\S]*?`|'(?:Null events|A non-root|Cannot assign)[^\n]*')\)/g;

/**
 * XState: snapshots are never persisted here, nor restored; nothing inspects the actors of a built widget; machines are made
 * by `setup().createMachine()`, have no history states and no names across a system. What serves anything else stays out of what visitors load: a sixth of XState.
 * ky: requests are neither retried nor timed by it, since AICC's rules for both are the client's own; no streams, hooks,
 * methods by name or bodies but texts.
 */
const SLIMMINGS: Readonly<Record<string, Slimming>> = {
  StateMachine: {
    members: [
      'get definition() {',
      'toJSON() {',
      'get events() {',
      'get on() {',
      'resolveState(config) {',
      'microstep(snapshot, event, actorScope) {',
      'getPersistedSnapshot(snapshot, options) {',
      'restoreSnapshot(snapshot, _actorScope) {',
    ],
    texts: [
      ['    this.getPersistedSnapshot = this.getPersistedSnapshot.bind(this);\n', ''],
      ['    this.restoreSnapshot = this.restoreSnapshot.bind(this);\n', ''],
      ['    this.events = this.root.events;\n', ''],
      ['    formatRouteTransitions(this.root);\n', ''],
    ],
    patterns: [
      UNSET_FIELDS,
      [DEFINITION_ERRORS, 'new Error()'],
      // A guard that throws is a bug, wherever it is asked.
      [/ {6}try \{\n( +guardPassed = .*\n) {6}\} catch \(err\) \{[\s\S]*?\n {6}\}\n/, '$1'],
    ],
  },
  log: {patterns: [[DEFINITION_ERRORS, 'new Error()']]},
  assign: {patterns: [[DEFINITION_ERRORS, 'new Error()']]},
  raise: {
    members: [
      'attachDevTools() {',
      'toJSON() {',
      'getPersistedSnapshot(options) {',
      'select(selector, equalityFn = Object.is) {',
      '[symbolObservable]() {',
    ],
    functions: ['serializeHistoryValue', 'getPersistedSnapshot', 'persistContext', 'formatRouteTransitions'],
    texts: [
      ['const symbolObservable =', 'const quiet = () => {};\nconst symbolObservable ='],
      ['  const inspectionObservers = new Set();\n', ''],
      ['    _sendInspectionEvent: sendInspectionEvent,\n', ''],
      ['  const keyedActors = new Map();\n  const reverseKeyedActors = new WeakMap();\n', ''],
      ['(options?.snapshot && options.snapshot.scheduler) ?? {}', '{}'],
      [
        '  if (inspect && !parent) {\n      // Always inspect at the system-level\n      this.system.inspect(toObserver(inspect));\n    }\n',
        '',
      ],
      ['    if (this.options.devTools) {\n      this.attachDevTools();\n    }\n', ''],
      ['    if (this.systemId) {\n      this.system._set(this.systemId, this);\n    }\n', ''],
      ["    if (systemId && this._snapshot.status !== 'active') {\n      this.system._unregister(this);\n    }\n", ''],
      ['    if (systemId) {\n      this.systemId = systemId;\n      this.system._set(systemId, this);\n    }\n', ''],
      ['changedHistory || historyValue', 'historyValue'],
      ['if (!isHistoryNode(initialState)) {', '{'],
      ['if (!isHistoryNode(child)) {', '{'],
      ['if (!isHistoryNode(s) && (', 'if (('],
      ['    getMeta: machineSnapshotGetMeta,\n    toJSON: machineSnapshotToJSON\n', ''],
      ['    hasTag: machineSnapshotHasTag,\n', ''],
      [
        ' ? this.logic.restoreSnapshot ? this.logic.restoreSnapshot(persistedState, this._actorScope) : persistedState : ',
        ' ? persistedState : ',
      ],
    ],
    patterns: [
      UNSET_FIELDS,
      [DEFINITION_ERRORS, 'new Error()'],
      [/\b[\w.]+\._sendInspectionEvent\(\{/g, '/*#__PURE__*/ quiet({'],
      [/ {2}const sendInspectionEvent = [\s\S]*?\n {2}\};\n/, ''],
      [/ {6}const systemId = reverseKeyedActors[\s\S]*?\n {6}\}\n/, ''],
      [/ {4}get: systemId => \{[\s\S]*?(?= {4}_relay:)/, ''],
      [/ {4}getSnapshot: \(\) => \{\n {6}return \{[\s\S]*?(?= {4}_clock:)/, '    start: () => {},\n'],
      [/ {4}if \(this\._syncSnapshot\) \{[\s\S]*?\n {4}\}\n/, ''],
      [/ {2}let changedHistory;[\s\S]*?(?= {2}for \(const s of statesToExit\))/, ''],
      [/if \(isHistoryNode\(stateNode\)\) \{\n {4}if[\s\S]*?\n {2}\} else \{/, '{'],
      [/\.filter\(sn => !isHistoryNode\(sn\)\)/g, ''],
      [
        / {2}const targets = new Set\(\);[\s\S]*?return \[\.\.\.targets\];/,
        '  return [...new Set(transition.target)];',
      ],
      [/ {2}const microsteps = \[\];[\s\S]*?\n {2}\}\n/, ''],
      [/^ +addMicrostep\(.*\);\n/gm, ''],
      [/,\n +microsteps\n/g, '\n'],
      [/ {2}const maxIterations = .*\n.*iterationCount = 0;\n/, ''],
      [/ {4}iterationCount\+\+;[\s\S]*?\n {4}\}\n/, ''],
    ],
  },
  Ky: {
    members: [
      '_stream(response, onDownloadProgress) {',
      '_calculateRetryDelay(error) {',
      '_decorateResponse(response) {',
      'async _retry(function_) {',
    ],
    texts: [
      ['(isRetriableMethod ? ky._retry(function_) : function_())', 'function_()'],
      ['const isRetriableMethod = ky._options.retry.methods.includes(ky.request.method.toLowerCase());', ''],
      ['return timeout(mainRequest, nonRequestOptions, this.abortController, this._options);', ''],
      ['if (ky._options.onDownloadProgress) {', 'if (false) {'],
      ['if (!response.ok && ky._options.throwHttpErrors) {', 'if (false) {'],
      ['            ky._decorateResponse(response);\n', ''],
      ['            retry: normalizeRetryOptions(options.retry),\n', ''],
      ['if (this._options.json !== undefined) {', 'if (false) {'],
      ['if (this._options.searchParams) {', 'if (false) {'],
      ['        this.request = mainRequest.clone();\n', ''],
    ],
    patterns: [
      // How it is called is the types' to tell.
      [/new ((?:Type|Range)?Error)\((['`])(?:The |Streams |\\?`input)[^\n]*\2\)/g, 'new $1()'],
      [/for \(const hook of ky\._options\.hooks\.afterResponse\) \{[\s\S]*?\n {12}\}\n/, ''],
      [/for \(const hook of this\._options\.hooks\.beforeRequest\) \{[\s\S]*?\n {8}\}\n/, ''],
      [/for \(const \[type, mimeType\] of [\s\S]*?\n {8}\}\n/, ''],
      [/hooks: mergeHooks\(\{[\s\S]*?\}, options\.hooks\),\n/, ''],
    ],
  },
  merge: {patterns: [[/if \(isObject\(source\.hooks\)\) \{[\s\S]*?\n {12}\}\n/, '']]},
  index: {patterns: [[/for \(const method of requestMethods\) \{[\s\S]*?\n {4}\}\n/, '']]},
  constants: {
    patterns: [
      [
        /export const supportsRequestStreams = \(\(\) => \{[\s\S]*?\}\)\(\);/,
        'export const supportsRequestStreams = false;',
      ],
    ],
  },
  xstate: {
    texts: [
      [
        `    sendTo,
    raise,
    log,
    cancel,
    stopChild,
    enqueueActions,
    emit,
    spawnChild,
    createStateConfig: config => config,
    createAction: fn => fn,
`,
        '    createStateConfig: config => config,\n',
      ],
    ],
  },
};

const FILES =
  /(?:xstate[\\/]dist[\\/](StateMachine|raise|log|assign|xstate)(?:-[\da-f]+)?\.esm|ky[\\/]distribution[\\/].*?(Ky|constants|merge|index))\.js$/;

/** Leaves out of libraries what the widget has no use for. */
export const slimLibraries = (): Plugin => ({
  name: 'slim-libraries',
  apply: 'build',
  transform: {
    filter: {id: FILES},
    handler: (code, id) => {
      const [, ofXstate, ofKy] = FILES.exec(id) ?? [];
      return {code: slim(code, SLIMMINGS[ofXstate ?? ofKy ?? ''] ?? {}), map: null};
    },
  },
});
