import type {WidgetSession} from '../../src/app/widget-session.js';
import type {FaultCode} from '../../src/domain/faults.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import type {Request, ServiceRequest} from '../events/request-event.js';

/** What carrying out a request needs of the root. */
export interface RequestHost {
  /** Tells of a fault once; `null` takes it away. */
  tell(code: FaultCode | null): void;
  /** What is drawn next has the focus. */
  takeFocus(): void;
  minimize(): void;
  startCall(kind: MediaKind): Promise<void>;
  tellOfCalls(code: FaultCode | null): Promise<void>;
  serve(request: ServiceRequest): Promise<void>;
  /** Whether it was for a call. */
  obeyCall(session: WidgetSession, request: Request): boolean | undefined;
}

/** Carries out what a leaf asks for. */
export const obey = (host: RequestHost, session: WidgetSession, request: Request): Promise<void> | void => {
  switch (request.type) {
    case 'hide':
      return host.minimize();
    case 'start-chat':
      return session.startChat();
    case 'end-chat':
      return session.finish();
    case 'typed':
      session.typed(request.text);
      if (session.view.chat?.phase !== 'bot') return;
      return host.serve({type: 'suggest', text: request.text});
    case 'send':
      host.tell(null);
      session.services?.forgetSuggestions();
      session.engage();
      return session.write(request.text);
    case 'resend':
      return session.resend(request.id);
    case 'agree':
      session.answerConsent(request.agreed);
      return request.agreed ? host.takeFocus() : host.minimize();
    case 'call':
      return host.startCall(request.kind);
    case 'why-no-calls':
      return host.tellOfCalls(session.view.chat?.support?.fault?.code ?? null);
    case 'dismiss':
      session.services?.forgetHandover();
      return host.tell(null);
    default:
      if (!host.obeyCall(session, request)) return host.serve(request as ServiceRequest);
  }
};
