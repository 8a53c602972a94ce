import type {Visitor} from '../core/visitor.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose ccmessaging-token came with the request. Only routes behind `requireMessageToken` may read it. */
    visitor: Visitor;
    /** Why the journal calls the request refused although its status is 200. */
    breach: string | undefined;
    /** What fault injection did to the request, for the journal. */
    fault: string | undefined;
    resultCode: string | null;
  }
}

export interface RestOptions {
  /** Requests without `x-app-key` and `Authorization` are let in, as if a reverse proxy had added them. */
  openProxy: boolean;
  credentials: {appKey: string; appSecret: string};
  /** Origins whose pages may call the API; AICC itself allows none. */
  allowedOrigins: readonly string[];
}
