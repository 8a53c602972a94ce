import type {FastifyServerOptions} from 'fastify';

/** Ajv as the contract wants it: nothing is coerced or dropped, and `maxUtf8Bytes` counts bytes. */
export const strictAjv: NonNullable<FastifyServerOptions['ajv']> = {
  customOptions: {coerceTypes: false, removeAdditional: false, useDefaults: false, allowUnionTypes: true},
  plugins: [
    (ajv) =>
      ajv.addKeyword({
        keyword: 'maxUtf8Bytes',
        type: 'string',
        schemaType: 'number',
        error: {message: 'is longer than its limit in UTF-8 bytes'},
        validate: (limit: number, text: string) => Buffer.byteLength(text) <= limit,
      }),
  ],
};
