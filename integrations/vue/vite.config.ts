import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag === 'cc-click-to-call'}}})],
  // The contact centre that `npm start` of cc-click-to-call runs.
  server: {proxy: {'/apiaccess': 'http://127.0.0.1:8080'}},
});
