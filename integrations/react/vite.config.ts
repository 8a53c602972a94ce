import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [react()],
  // The contact centre that `npm start` of cc-click-to-call runs.
  server: {proxy: {'/apiaccess': 'http://127.0.0.1:8080'}},
});
