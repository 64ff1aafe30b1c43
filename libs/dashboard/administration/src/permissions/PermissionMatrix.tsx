import type { ReactNode } from 'react';
import { useTexts, type Role } from '@tongxing/dashboard-kit';
import { COLUMNS, type Area, type Line } from './matrix.ts';
import { permissionsTexts } from './texts.ts';

/** The table: areas as groups of rows, roles as columns; the reader's own columns stand out. */
export function PermissionMatrix({
  areas,
  own,
}: {
  areas: readonly Area[];
  own: readonly Role[];
}): ReactNode {
  const t = useTexts(permissionsTexts);
  return (
    <table className="matrix">
      <thead>
        <tr>
          <th scope="col">{t('permission')}</th>
          {COLUMNS.map((role) => (
            <th key={role} scope="col" data-own={own.includes(role) || undefined}>
              {t(`role.${role}`)}
              {own.includes(role) && <span className="matrix-you">{t('minded')}</span>}
            </th>
          ))}
        </tr>
      </thead>
      {areas.map(({ name, lines }) => (
        <tbody key={name}>
          <tr className="matrix-area">
            <th scope="rowgroup" colSpan={COLUMNS.length + 1}>
              {name}
            </th>
          </tr>
          {lines.map((line, index) => (
            <Row key={`${line.permission} ${index}`} line={line} own={own} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ line, own }: { line: Line; own: readonly Role[] }): ReactNode {
  const t = useTexts(permissionsTexts);
  return (
    <tr>
      <th scope="row">
        {line.title}
        {line.note !== null && <small>{line.note}</small>}
      </th>
      {COLUMNS.map((role) => {
        const scope = line.scopes.get(role);
        return (
          <td
            key={role}
            data-own={own.includes(role) || undefined}
            data-held={scope !== undefined || undefined}
          >
            {/* On a narrow screen the head is not above: the cell tells whose it is. */}
            <span className="matrix-role" aria-hidden="true">
              {t(`role.${role}`)}
            </span>
            {scope === undefined ? (
              <span className="visually-hidden">{t('none')}</span>
            ) : (
              <span>{t(`scope.${scope}`)}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
