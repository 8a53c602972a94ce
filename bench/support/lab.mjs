import {tsImport} from 'tsx/esm/api';

const load = (name) => tsImport(`../../test/gateway/support/${name}.ts`, import.meta.url);

/** Starts Kamailio, rtpengine and a phone, and sends the contact centre's calls there. */
export const startLab = async (centre) => {
  const [{requirePrograms}, {startKamailio, addressOf}, {Phone}, {startRtpengine}, {CODES, DOMAIN, PORTS}] =
    await Promise.all(['programs', 'gateway', 'phone', 'rtpengine', 'places'].map(load));
  requirePrograms();
  const programs = [await startRtpengine(), await startKamailio(PORTS.firstNode)];
  programs.push(await Phone.start({name: 'phone', ports: PORTS.firstPhone, tone: 880, answers: true}));
  await centre.set({
    externalGateway: {addresses: [addressOf(PORTS.firstNode)], domain: DOMAIN, accessCodes: [CODES.firstPhone]},
  });
  return {
    stop: async () => {
      await centre.set({externalGateway: null});
      for (const program of programs.reverse()) await program.stop();
    },
  };
};
