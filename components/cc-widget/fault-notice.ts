import type {SessionView} from '../../src/app/session-view.js';
import type {FaultCode} from '../../src/domain/faults.js';
import type {NextStep} from '../cc-fault-notice/cc-fault-notice.js';

type Told = [code: FaultCode, steps: NextStep[], phone: string | null];

/** What there is to be told of going wrong, the gravest first, with what can be done. */
export const faultToTell = (view: SessionView, told: FaultCode | null, phone: string | null): Told | null => {
  const {widget, chat, call, loadFault} = view;
  if (widget.fault) return [widget.fault.code, [], phone];
  if (chat?.phase === 'offline') return ['platform/outside-hours', ['start-chat', 'leave-message'], phone];
  if (chat?.phase === 'ended' && chat.fault) return [chat.fault.code, ['start-chat'], phone];
  if (chat?.interrupted && chat.fault) return [chat.fault.code, [], null];
  const code = told ?? loadFault?.code;
  return code ? [code, call?.allowedNow ? [`call-${call.kind}`] : ['dismiss'], phone] : null;
};
