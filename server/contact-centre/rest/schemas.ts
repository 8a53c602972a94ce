/** Pieces of JSON schema that several calls share. All documented limits; unknown fields are not forbidden. */
export const channel = {const: 'WEB'} as const;
export const userId = {type: 'string', minLength: 1, maxLength: 24} as const;
export const longUserId = {type: 'string', minLength: 1, maxLength: 32} as const;
export const channelId = {type: 'string', minLength: 1} as const;

export const channelQuery = {
  type: 'object',
  required: ['channel'],
  properties: {channel},
} as const;

export const object = (required: string[], properties: Record<string, unknown>) => ({
  type: 'object',
  required,
  properties,
});
