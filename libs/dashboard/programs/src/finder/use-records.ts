import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import { useAccount } from '@tongxing/dashboard-kit';
import type { Findable } from './match.ts';
import { isOpen, recordsFrom, type Area } from './records.ts';

const organizationsDocument = graphql(`
  query Finder_organizations($text: String!, $first: Int!) {
    hits: searchOrganizations(text: $text, first: $first) {
      kind
      id
      title
      detail
    }
  }
`);
const peopleDocument = graphql(`
  query Finder_people($text: String!, $first: Int!) {
    hits: searchPeople(text: $text, first: $first) {
      kind
      id
      title
      detail
    }
  }
`);

/** Between the last key and the question. */
const PAUSE_MS = 120;
// Of all kinds together, so that one with many does not leave the others out.
const FIRST = 50;

/** The text once no key has been pressed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** What the services find, and which of them did not answer. */
export interface Records {
  readonly items: readonly Findable[];
  readonly looking: boolean;
  readonly silent: readonly Area[];
}

/**
 * Asks for enterprises, bodies and people by part of a name, a code or pinyin initials. Each area is asked on
 * its own, so that one that is silent costs only its own part.
 */
export function useRecords(asked: string, pages: ReadonlySet<string>): Records {
  const { street } = useAccount();
  const text = useSettled(asked.trim());
  const variables = { text, first: FIRST };
  const idle = text === '';
  const [organizations] = useQuery({
    query: organizationsDocument,
    variables,
    pause: idle || !isOpen('organizations', pages),
  });
  const [people] = useQuery({ query: peopleDocument, variables, pause: idle || !isOpen('people', pages) });
  const hits = useMemo(
    () => (idle ? [] : [...(organizations.data?.hits ?? []), ...(people.data?.hits ?? [])]),
    [idle, organizations.data, people.data],
  );
  const items = useMemo(() => recordsFrom(hits, pages, street), [hits, pages, street]);
  const silent: Area[] = idle
    ? []
    : [
        ...(organizations.error === undefined ? [] : (['organizations'] as const)),
        ...(people.error === undefined ? [] : (['people'] as const)),
      ];
  return { items, looking: asked.trim() !== text || organizations.fetching || people.fetching, silent };
}
