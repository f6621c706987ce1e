import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { t } from '../texts.ts';

type Props = { readonly name: string; readonly taken: (file: File) => void; readonly close: () => void };

/** A document camera or a webcam; what it sees is taken as a picture. Only the camera's own error is told, for the rest nothing is kept. */
export function Camera({ name, taken, close }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    let stream: MediaStream | undefined;
    let over = false;
    navigator.mediaDevices
      .getUserMedia({ video: { width: { ideal: 2560 }, height: { ideal: 1920 } } })
      .then((opened) => {
        stream = opened;
        if (over || video.current === null) return stop(opened);
        video.current.srcObject = opened;
      })
      .catch(() => setFault(t('counter.camera.none')));
    return () => {
      over = true;
      if (stream !== undefined) stop(stream);
    };
  }, []);
  const take = async () => {
    const file = video.current === null ? undefined : await pictureOf(video.current, name);
    if (file === undefined) return;
    taken(file);
    close();
  };
  return (
    <Modal
      open
      title={name}
      okText={t('counter.camera.take')}
      onOk={take}
      onCancel={close}
      okButtonProps={{ disabled: fault !== undefined }}
    >
      {fault === undefined ? <video ref={video} autoPlay playsInline muted className="camera" /> : <p role="alert">{fault}</p>}
    </Modal>
  );
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

async function pictureOf(video: HTMLVideoElement, name: string): Promise<File | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return blob === null ? undefined : new File([blob], `${name}.jpg`, { type: 'image/jpeg' });
}
