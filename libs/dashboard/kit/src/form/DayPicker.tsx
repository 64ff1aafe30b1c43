import ConfigProvider from 'antd/es/config-provider';
import DatePicker from 'antd/es/date-picker';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { highContrastTokens, themeTokens } from '../look/theme.ts';
import { useLanguage } from '../text/i18n.ts';
import { usePreferences } from '../text/preferences.ts';
import { isDay } from '../time/day.ts';

interface Props {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/**
 * The calendar of the component library; loaded when a form first asks for a day. The library would put the
 * former day back when what was typed is no day, or one that cannot be picked: so each letter is handed on
 * as it is typed, for the form to judge, and the calendar stays at the last day there was.
 */
export default function DayPicker({ value, onChange, min, max, ...rest }: Props): ReactNode {
  const language = useLanguage();
  const { contrast } = usePreferences();
  const [last, setLast] = useState(value);
  if ((isDay(value) || value === '') && value !== last) setLast(value);
  const [open, setOpen] = useState(false);
  // Meant for the open calendar: neither to close the drawer around it, nor to submit the form.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (open && (event.key === 'Escape' || event.key === 'Enter')) event.preventDefault();
  };
  const shown = isDay(last) ? last : '';
  const onInput = (event: FormEvent): void => {
    if (event.target instanceof HTMLInputElement) onChange(event.target.value.trim());
  };
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={{ token: contrast === 'high' ? highContrastTokens : themeTokens }}
    >
      <span className="day-typed" onInput={onInput} onKeyDown={onKeyDown}>
        <DatePicker
          {...rest}
          className="day-picker"
          value={shown === '' ? null : dayjs(shown)}
          format="YYYY-MM-DD"
          allowClear
          preserveInvalidOnBlur
          onOpenChange={setOpen}
          getPopupContainer={(trigger) => trigger.closest('dialog') ?? document.body}
          disabledDate={(day) => {
            const text = day.format('YYYY-MM-DD');
            return (min !== undefined && text < min) || (max !== undefined && text > max);
          }}
          onChange={(day) => onChange(day === null ? '' : day.format('YYYY-MM-DD'))}
        />
      </span>
    </ConfigProvider>
  );
}
