import type { ReactNode } from 'react';
import QRCode from 'antd/es/qr-code';

/** A text as a picture for a telephone's camera: black on white whatever the page's contrast. */
export default function QrPicture({
  value,
  label,
}: {
  readonly value: string;
  readonly label: string;
}): ReactNode {
  return (
    <div role="img" aria-label={label} className="qr-picture">
      {/* Calls itself a picture too, without a word of what it shows. */}
      <span aria-hidden="true">
        <QRCode value={value} type="svg" size={184} bordered={false} color="#000000" bgColor="#ffffff" />
      </span>
    </div>
  );
}
