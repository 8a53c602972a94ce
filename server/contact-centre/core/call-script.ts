interface ScriptedCause {
  causeId?: number;
  causeDesc?: string;
}

interface ScriptedTime {
  /** `before`: the visitor is not told to dial at all. */
  when?: 'before' | 'after';
  /** From the moment when both sides have media. */
  afterMs?: number;
}

/** What an administrator wants the next call to come to. */
export type CallScript =
  | ({outcome: 'queue-timeout'} & ScriptedCause)
  | ({outcome: 'failed'} & ScriptedCause)
  | ({outcome: 'released'} & ScriptedCause & ScriptedTime)
  | ({outcome: 'transferred'} & ScriptedTime)
  | {outcome: 're-dial'; afterMs?: number}
  | {outcome: 'refuse'; resultCode: '7' | '12' | '13'; resultDesc?: string};
