import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {SettingsPatch} from '../core/settings.js';
import {settingsPatch} from './settings-schema.js';

export const addAdminSettings = (app: FastifyInstance, {settings}: Centre): void => {
  app.get('/settings', () => settings.current);
  app.patch<{Body: SettingsPatch}>('/settings', {schema: {body: settingsPatch}}, ({body}) => settings.patch(body));
};
