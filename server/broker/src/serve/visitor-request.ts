import type {Call} from '../calls.js';
import type {Reason} from '../refusal.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who the visitor is by the site's word; `null` where the site gives none. */
    user: string | null;
    /** Why the broker itself answered; `null` where AICC did. */
    refusal: Reason | null;
    /** Gives back what the request holds. */
    giveBack: (() => void) | null;
  }
  interface FastifyContextConfig {
    call?: Call;
  }
}
