import { Migration } from '@mikro-orm/migrations';

/**
 * The index by name also carries what a search looks through and shows: it is a quarter of the table, it comes in the
 * order of the answer, and common words end it after a few entries. Row-level security needs the street.
 */
export class SearchIndex extends Migration {
  override up(): void {
    this.addSql('drop index organizations.enterprise_by_name');
    this.addSql(`create index enterprise_by_name on organizations.enterprise (district_code, name, id)
      include (street_code, search_text, credit_code)`);
  }
}
