import { Migration } from '@mikro-orm/migrations';

const KEY = `lower(regexp_replace(normalize(certificate_no, NFKC), '\\s', '', 'g'))`;
const LINES = `string_to_array(search_text, E'\\n')`;

/** A certificate number is masked from now on, and so no longer found by a part of it: it leaves the search texts. */
export class MaskedNumbers extends Migration {
  override up(): void {
    // The owner is bound by the rows' security, too, and works for no district here.
    this.addSql('alter table people.coordinator no force row level security');
    this
      .addSql(`update people.coordinator set search_text = array_to_string(array_remove(${LINES}, ${KEY}), E'\\n')
      where certificate_no is not null and ${KEY} = any(${LINES})`);
    this.addSql('alter table people.coordinator force row level security');
  }
}
