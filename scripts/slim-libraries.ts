import type {Plugin} from 'vite';

/** What to leave out of one of a library's files. */
interface Slimming {
  /** Class members: methods and getters, as their first line begins. */
  readonly members?: readonly string[];
  /** Functions of the module, which become empty. */
  readonly functions?: readonly string[];
  /** Pieces of text, whole, with what takes their place. */
  readonly texts?: readonly (readonly [string, string])[];
  /** The same where there are many. */
  readonly patterns?: readonly (readonly [RegExp, string])[];
}

/** Fields that only announce themselves. */
const UNSET_FIELDS = [/^ {4}this\.\w+ = void 0;\n/gm, ''] as const;

/**
 * XState: snapshots are never persisted here, nor restored; nothing inspects the actors of a built widget; machines are made
 * by `setup().createMachine()`. What serves anything else stays out of what visitors load: a sixth of XState.
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
    patterns: [UNSET_FIELDS],
  },
  raise: {
    members: [
      'attachDevTools() {',
      'toJSON() {',
      'getPersistedSnapshot(options) {',
      'select(selector, equalityFn = Object.is) {',
      '[symbolObservable]() {',
    ],
    functions: [
      'serializeHistoryValue',
      'getPersistedSnapshot',
      'persistContext',
      'formatRouteTransitions',
      'resolveHistoryDefaultTransition',
    ],
    texts: [
      ['_sendInspectionEvent: sendInspectionEvent,', '_sendInspectionEvent: () => {},'],
      ['const symbolObservable =', 'const quiet = () => {};\nconst symbolObservable ='],
      [
        ' ? this.logic.restoreSnapshot ? this.logic.restoreSnapshot(persistedState, this._actorScope) : persistedState : ',
        ' ? persistedState : ',
      ],
    ],
    patterns: [UNSET_FIELDS, [/\b[\w.]+\._sendInspectionEvent\(\{/g, '/*#__PURE__*/ quiet({']],
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
        '',
      ],
    ],
  },
};

const endOf = (code: string, start: number, end: string): number => {
  const at = code.indexOf(end, start);
  if (at < 0) throw new Error(`slim-libraries: no end of what begins with “${code.slice(start, start + 60)}”`);
  return at + end.length;
};

/** Each piece must be there: a new version is looked at before it is slimmed. */
const found = (code: string, piece: string): number => {
  const at = code.indexOf(piece);
  if (at < 0) throw new Error(`slim-libraries: the library has changed, “${piece}” is not in it`);
  return at;
};

const slim = (source: string, {members = [], functions = [], texts = [], patterns = []}: Slimming): string => {
  let code = source;
  for (const member of members) found(code, ` ${member}\n`);
  for (const member of members) {
    // The same name may stand in several classes of a file.
    const line = new RegExp(`\\n( +)${member.replace(/[^\w ]/g, '\\$&')}\\n`);
    for (let match = line.exec(code); match; match = line.exec(code)) {
      code = code.slice(0, match.index) + code.slice(endOf(code, match.index, `\n${match[1]}}`));
    }
  }
  for (const name of functions) {
    const at = found(code, `\nfunction ${name}(`);
    code = `${code.slice(0, at)}\nfunction ${name}() {}${code.slice(endOf(code, at, '\n}'))}`;
  }
  for (const [piece, instead] of texts) {
    const at = found(code, piece);
    code = code.slice(0, at) + instead + code.slice(at + piece.length);
  }
  for (const [pattern, instead] of patterns) {
    if (code.search(pattern) < 0) throw new Error(`slim-libraries: the library has changed, ${pattern} is not in it`);
    code = code.replace(pattern, instead);
  }
  return code;
};

const FILES =
  /(?:xstate[\\/]dist[\\/](StateMachine|raise|xstate)(?:-[\da-f]+)?\.esm|ky[\\/]distribution[\\/].*?(Ky|constants|merge|index))\.js$/;

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
