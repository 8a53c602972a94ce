import type {FastifyRequest} from 'fastify';

export interface Result {
  resultCode: string;
  resultDesc: string;
}

export const result = (resultCode: string, resultDesc: string): Result => ({resultCode, resultDesc});

/** A documented result code for a request that broke the documented order; the journal calls it refused. */
export const breach = (request: FastifyRequest, resultCode: string, resultDesc: string, why: string): Result => {
  request.breach = why;
  return {resultCode, resultDesc};
};

export const OUT_OF_HOURS = result('12', 'The current time is not within the working time of the service agents');
