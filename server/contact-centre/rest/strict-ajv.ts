import type {FastifyServerOptions} from 'fastify';

const isWebCard = (text: string): boolean => {
  try {
    const card = JSON.parse(text) as Record<string, unknown> | null;
    return typeof card?.['title'] === 'string' && Boolean(card['redirectUrl'] ?? card['mediaFileId']);
  } catch {
    return false;
  }
};

/** Ajv as the contract wants it: nothing is coerced or dropped, and `maxUtf8Bytes` counts bytes. */
export const strictAjv: NonNullable<FastifyServerOptions['ajv']> = {
  customOptions: {coerceTypes: false, removeAdditional: false, useDefaults: false, allowUnionTypes: true},
  plugins: [
    (ajv) =>
      ajv.addKeyword({
        keyword: 'webCard',
        type: 'string',
        schemaType: 'boolean',
        error: {message: 'is no card: JSON with title, description, and redirectUrl or mediaFileId'},
        validate: (_: boolean, text: string) => isWebCard(text),
      }),
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
