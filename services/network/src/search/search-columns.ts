import { foldSearchText, type SearchSubject } from '@verbund/schema';

/** The stored search columns of a record. */
export function searchColumnsOf(subject: SearchSubject) {
  const nameSearch = foldSearchText(subject.name);
  const alternateSearch = subject.alternateNames.map(foldSearchText);
  return {
    nameSearch,
    alternateSearch,
    searchText: [nameSearch, ...alternateSearch, foldSearchText(subject.text)].join(' '),
  };
}
