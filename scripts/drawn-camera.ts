/** Wall, clothes and skin of a drawn person. */
export type Colours = readonly [wall: string, clothes: string, skin: string];

/**
 * Runs in a page before its own scripts: the camera shows a drawn person, and devices have the names that a visitor's
 * would, so that pictures for the documentation show no test pattern and nobody's face.
 */
export const drawnCamera = ([wall, clothes, skin]: Colours): void => {
  const devices = navigator.mediaDevices;
  const openReal = devices.getUserMedia.bind(devices);
  const listReal = devices.enumerateDevices.bind(devices);

  const film = (): MediaStreamTrack[] => {
    const canvas = Object.assign(document.createElement('canvas'), {width: 1280, height: 720});
    const pen = canvas.getContext('2d');
    if (!pen) return [];
    const blob = (x: number, y: number, width: number, height: number, colour: string) => {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
      pen.fill();
    };
    // Frames are sent only of a canvas that is painted.
    setInterval(() => {
      pen.fillStyle = wall;
      pen.fillRect(0, 0, 1280, 720);
      blob(640, 790, 330, 300, clothes);
      blob(640, 310, 130, 165, skin);
    }, 100);
    return canvas.captureStream(10).getTracks();
  };

  devices.getUserMedia = async (constraints) => {
    const {video, ...others} = constraints ?? {};
    const stream = await openReal(others);
    if (video) for (const track of film()) stream.addTrack(track);
    return stream;
  };

  const names = {audioinput: 'Headset microphone', audiooutput: 'Headset', videoinput: 'Built-in camera'};
  devices.enumerateDevices = async () => {
    const listed = await listReal();
    const first = listed.filter(({kind}, index) => listed.findIndex((other) => other.kind === kind) === index);
    return first.map(({deviceId, groupId, kind}) => {
      const device = {deviceId, groupId, kind, label: names[kind]};
      return {...device, toJSON: () => device};
    });
  };
};
