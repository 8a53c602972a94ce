#!/bin/sh
# Makes the recorded sounds that the gateway plays. Needs: apt-get install espeak-ng sox ffmpeg
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The gateway plays one frame per 20 ms, hence the fixed frame length.
encode() {
  ffmpeg -loglevel error -y -i "$1" -map_metadata -1 -fflags +bitexact -flags:a +bitexact \
    -c:a libopus -application "$3" -b:a "$4" -vbr on -frame_duration 20 -ac 1 -ar 48000 "$2"
}

# The greeting begins with 2 s of 660 Hz, so that a test can hear whether it arrives.
sox -n -r 48000 -c 1 "$work/chime.wav" synth 2 sine 660 gain -9 fade q 0.02 2 0.15
espeak-ng -v en-gb -s 150 -w "$work/spoken.wav" \
  'You are talking to the automatic agent. Say something, and I will repeat it.'
sox "$work/spoken.wav" -r 48000 -c 1 "$work/words.wav" gain -n -3 pad 0.3 0.4
sox "$work/chime.wav" "$work/words.wav" "$work/greeting.wav"
encode "$work/greeting.wav" greeting.ogg voip 32k

# Hold music: a slow broken chord with a bass note, in C, A minor, F and G; every bar 2 s.
bar() {
  name=$1; bass=$2; one=$3; two=$4; three=$5
  sox -n -r 48000 -c 1 "$work/$name-bass.wav" synth 2 sine "$bass" gain -16 fade q 0.05 2 0.4
  for note in "1 $one 0" "2 $two 0.5" "3 $three 1" "4 $two 1.5"; do
    set -- $note
    sox -n -r 48000 -c 1 "$work/$name-$1.wav" synth 0.5 triangle "$2" gain -16 fade q 0.03 0.5 0.3 pad "$3"
  done
  sox -m "$work/$name-bass.wav" "$work/$name-1.wav" "$work/$name-2.wav" "$work/$name-3.wav" "$work/$name-4.wav" \
    "$work/$name.wav" trim 0 2 lowpass 2000
}
bar c 130.81 261.63 329.63 392.00
bar a 110.00 220.00 261.63 329.63
bar f 87.31 174.61 220.00 261.63
bar g 98.00 196.00 246.94 293.66
sox "$work/c.wav" "$work/a.wav" "$work/f.wav" "$work/g.wav" "$work/hold.wav" reverb 30 gain -n -12
encode "$work/hold.wav" hold.ogg audio 28k
ls -l greeting.ogg hold.ogg
