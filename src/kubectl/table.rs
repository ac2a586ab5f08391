//! Headers and rows: finding columns, and cutting a row into its cells by offsets, by gaps, by separators or,
//! when all of these are lost, by what each cell looks like.

use crate::kubectl::column::Class;
use crate::kubectl::column::HEADER_WORDS;
use crate::kubectl::column::class_of;
use crate::kubectl::column::table_kind;
use crate::model::kind::Kind;
use crate::text::excerpt::Excerpt;
use crate::text::span::Span;

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The header's word, in capitals: `CLUSTER-IP`.
    pub name: String,
    /// What its cells look like.
    pub class: Class,
    /// Where it starts on the screen, in characters, tabs expanded to stops of 8.
    pub start: usize,
}

/// How the cells of a table are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// By spaces, in columns.
    Spaces,
    /// By tabs.
    Tabs,
    /// By `|`.
    Bars,
}

/// A header line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its columns in order.
    pub columns: Vec<Column>,
    /// The kind of object that its rows are, as far as the columns tell.
    pub kind: Option<Kind>,
    /// How cells are kept apart.
    pub separator: Separator,
}

/// One cell of a row.
#[derive(Clone, Copy, Debug)]
pub enum RowCell<'a> {
    /// Its text, trimmed.
    Text(Excerpt<'a>),
    /// The column is there and holds nothing, at this place.
    Blank(Span),
    /// The row does not give it: cut off, or its text was removed.
    Missing,
}

/// One way to cut a row.
type Way = for<'h, 'a> fn(&'h Header, Excerpt<'a>) -> Option<Vec<RowCell<'a>>>;

/// How a row was cut, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// Every column has its cell, and each cell looks like its column.
    Exact,
    /// Some cells were lost or cannot be read.
    Recovered,
}

/// A row cut into cells, one for each column of its header.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The cells.
    pub cells: Vec<RowCell<'a>>,
    /// How sure the cut is.
    pub quality: Quality,
}

/// Whether a line is a table's header.
pub fn is_header(line: Excerpt<'_>) -> bool {
    header(line).is_some()
}

/// Reads a header line. `None` when it is none: its first word must be one that headers start with, and its
/// words must be in capitals, or all be known.
pub fn header(line: Excerpt<'_>) -> Option<Header> {
    let text = line.text();
    let first = text.trim_start_matches([' ', '\t', '|']).as_bytes().first()?;
    if !first.is_ascii_alphabetic() || text.len() > 1000 {
        return None;
    }
    let words = header_words(line);
    let known = words.iter().filter(|word| HEADER_WORDS.contains(&word.name.as_str())).count();
    let starts = words.first().is_some_and(|word| {
        matches!(
            word.name.as_str(),
            "NAME" | "NAMESPACE" | "NS" | "EVENT" | "NAME(S)" | "CONTROLLER" | "LAST SEEN"
        )
    });
    let capitals = |word: &Column| {
        word.name.chars().any(|it| it.is_ascii_uppercase())
            && word
                .name
                .chars()
                .all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || "-_/()% .".contains(it))
    };
    let shouts = text.chars().all(|it| !it.is_ascii_lowercase()) && words.iter().all(capitals);
    let all_known = known == words.len();
    if !starts || words.len() < 2 || !((shouts && known >= 1) || (all_known && words.len() >= 3)) {
        return None;
    }
    let separator = if text.contains('|') {
        Separator::Bars
    } else if text.contains('\t') {
        Separator::Tabs
    } else {
        Separator::Spaces
    };
    let mut columns = words;
    let kind = table_kind(&columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>());
    let has_type = columns.iter().any(|column| column.name == "TYPE");
    let mut named = false;
    for column in &mut columns {
        // `-L app.kubernetes.io/name` adds a second NAME, a label.
        let again = named && column.name == "NAME";
        column.class = if again { Class::Text } else { class_of(kind.as_ref(), &column.name, has_type) };
        named |= column.name == "NAME";
    }
    Some(Header { columns, kind, separator })
}

/// A header that was left out, with these columns.
pub fn implied_header(kind: Kind, names: &[&str]) -> Header {
    let has_type = names.contains(&"TYPE");
    let column = |name: &&str| Column {
        name: (*name).to_owned(),
        class: class_of(Some(&kind), name, has_type),
        start: 0,
    };
    let columns = names.iter().map(column).collect();
    Header { columns, kind: Some(kind), separator: Separator::Spaces }
}

/// The words of a header line in capitals, two-word names joined, glued names (`RESTARTSAGE`) taken apart.
fn header_words(line: Excerpt<'_>) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (start, word) in words_with_places(line) {
        let name = word.to_ascii_uppercase();
        if let Some(last) = columns.last_mut() {
            let joined = format!("{} {name}", last.name);
            if TWO_WORDS.contains(&joined.as_str()) {
                last.name = joined;
                continue;
            }
        }
        let glued = if HEADER_WORDS.contains(&name.as_str()) { None } else { glued_words(&name) };
        match glued {
            Some((one, two)) => {
                let second = start.saturating_add(one.len());
                columns.push(Column { name: one.to_owned(), class: Class::Text, start });
                columns.push(Column { name: two.to_owned(), class: Class::Text, start: second });
            }
            None => columns.push(Column { name, class: Class::Text, start }),
        }
    }
    columns
}

const TWO_WORDS: [&str; 10] = [
    "NOMINATED NODE",
    "READINESS GATES",
    "NODE SELECTOR",
    "LAST SCHEDULE",
    "LAST SEEN",
    "CREATED AT",
    "ACCESS MODES",
    "RECLAIM POLICY",
    "IMAGE REPOSITORY",
    "TRIGGERED BY",
];

fn glued_words(name: &str) -> Option<(&str, &str)> {
    HEADER_WORDS.iter().find_map(|known| {
        let rest = name.strip_prefix(known)?;
        HEADER_WORDS.contains(&rest).then(|| name.split_at(known.len()))
    })
}

/// Words with the place on the screen where each starts; bars count as spaces.
fn words_with_places(line: Excerpt<'_>) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut place = 0_usize;
    let mut word: Option<(usize, usize)> = None;
    let text = line.text();
    for (at, character) in text.char_indices() {
        let gap = character.is_whitespace() || character == '|';
        match (gap, word) {
            (false, None) => word = Some((place, at)),
            (true, Some((start, from))) => {
                words.push((start, text.get(from..at).unwrap_or_default()));
                word = None;
            }
            _ => {}
        }
        place = next_place(place, character);
    }
    if let Some((start, from)) = word {
        words.push((start, text.get(from..).unwrap_or_default()));
    }
    words
}

fn next_place(place: usize, character: char) -> usize {
    if character == '\t' {
        place.saturating_add(8).saturating_sub(place % 8)
    } else {
        place.saturating_add(1)
    }
}

impl Header {
    /// Cuts a row, in the surest way that makes every cell look like its column. `None` when no way does, not
    /// even with lost cells.
    pub fn cut<'a>(&self, line: Excerpt<'a>) -> Option<Row<'a>> {
        self.cut_exactly(line).or_else(|| self.recover(line))
    }

    /// Cuts a row only if every cell is there and looks like its column; a comment after it is left out.
    pub fn cut_exactly<'a>(&self, line: Excerpt<'a>) -> Option<Row<'a>> {
        self.cut_whole(line).or_else(|| self.cut_whole(without_comment(line)?))
    }

    fn cut_whole<'a>(&self, line: Excerpt<'a>) -> Option<Row<'a>> {
        let ways: &[Way] = match self.separator {
            Separator::Bars => &[Header::by_bars],
            Separator::Tabs => &[Header::by_tabs, Header::by_offsets, Header::by_tab_runs, Header::by_gaps],
            Separator::Spaces => &[Header::by_offsets, Header::by_tab_runs, Header::by_gaps],
        };
        let cells = ways.iter().find_map(|way| way(self, line).filter(|cells| self.fits(cells)));
        let cells = cells.or_else(|| self.by_words(line, Quality::Exact))?;
        Some(Row { cells, quality: Quality::Exact })
    }

    /// Cuts a row that lost cells, by what is left of it.
    pub fn recover<'a>(&self, line: Excerpt<'a>) -> Option<Row<'a>> {
        let cells = self.by_words(line, Quality::Recovered)?;
        Some(Row { cells, quality: Quality::Recovered })
    }

    /// Whether every cell looks like its column.
    fn fits(&self, cells: &[RowCell<'_>]) -> bool {
        cells.len() == self.columns.len()
            && self.columns.iter().zip(cells).all(|(column, cell)| match cell {
                RowCell::Text(text) => column.class.accepts(*text),
                RowCell::Blank(_) => column.class.may_be_blank(),
                RowCell::Missing => false,
            })
    }

    /// Cuts at the columns' places. `None` when a cell lies across one.
    fn by_offsets<'a>(&self, line: Excerpt<'a>) -> Option<Vec<RowCell<'a>>> {
        let text = line.text();
        let mut edges = Vec::with_capacity(self.columns.len());
        let mut starts = self.columns.iter().map(|column| column.start).peekable();
        let mut place = 0_usize;
        let mut before = ' ';
        for (at, character) in text.char_indices() {
            while starts.next_if(|start| *start <= place).is_some() {
                if !edges.is_empty() && !before.is_whitespace() {
                    return None;
                }
                edges.push(at);
            }
            place = next_place(place, character);
            before = character;
        }
        edges.resize(self.columns.len(), text.len());
        let first = edges.first_mut()?;
        *first = 0;
        let ends = edges.iter().copied().skip(1).chain([text.len()]).collect::<Vec<_>>();
        let cut = |(from, to): (usize, usize)| cell(line.cut(from, to));
        Some(edges.iter().copied().zip(ends).map(cut).collect())
    }

    /// Cuts at gaps of two or more spaces, or tabs.
    fn by_gaps<'a>(&self, line: Excerpt<'a>) -> Option<Vec<RowCell<'a>>> {
        let text = line.text();
        let mut cells = Vec::new();
        let mut from = None;
        let mut gap = (0_usize, 0_usize);
        for (at, character) in text.char_indices() {
            if character.is_whitespace() {
                gap = if gap.0 == 0 { (1, at) } else { (gap.0.saturating_add(1), gap.1) };
                if character == '\t' {
                    gap.0 = gap.0.saturating_add(1);
                }
                continue;
            }
            match from {
                Some(start) if gap.0 >= 2 => {
                    cells.push(cell(line.cut(start, gap.1)));
                    from = Some(at);
                }
                None => from = Some(at),
                Some(_) => {}
            }
            gap = (0, 0);
            if cells.len() > self.columns.len() {
                return None;
            }
        }
        cells.push(cell(line.after(from?)));
        (cells.len() == self.columns.len()).then_some(cells)
    }

    fn by_bars<'a>(&self, line: Excerpt<'a>) -> Option<Vec<RowCell<'a>>> {
        let cells: Vec<_> = line.split('|').map(cell).collect();
        (cells.len() == self.columns.len()).then_some(cells)
    }

    /// Every tab starts a new cell.
    fn by_tabs<'a>(&self, line: Excerpt<'a>) -> Option<Vec<RowCell<'a>>> {
        let cells: Vec<_> = line.split('\t').map(cell).collect();
        (cells.len() == self.columns.len()).then_some(cells)
    }

    /// Every run of tabs starts a new cell.
    fn by_tab_runs<'a>(&self, line: Excerpt<'a>) -> Option<Vec<RowCell<'a>>> {
        if !line.text().contains('\t') {
            return None;
        }
        let pieces = line.trim().split('\t').filter(|piece| !piece.text().trim().is_empty());
        let cells: Vec<_> = pieces.map(cell).collect();
        (cells.len() == self.columns.len()).then_some(cells)
    }

    /// Gives the words to the columns in order, each column as many as look like it, at the least cost.
    fn by_words<'a>(&self, line: Excerpt<'a>, wanted: Quality) -> Option<Vec<RowCell<'a>>> {
        let most = self.columns.len().saturating_add(MOST_EXTRA_WORDS);
        let words: Vec<Excerpt<'a>> = line
            .words()
            .filter(|word| word.text() != "|")
            .flat_map(|word| self.unglued(word))
            .take(most.saturating_add(1))
            .collect();
        if words.is_empty() || words.len() > most || !self.has_anchor(&words) {
            return None;
        }
        Alignment { header: self, line, words: &words, wanted }.best()
    }

    /// Takes apart what a tab between two full cells would have kept apart: `9402/TCP85m`, `web-7d4b9-x8cr71/1`.
    fn unglued<'a>(&self, word: Excerpt<'a>) -> Vec<Excerpt<'a>> {
        let text = word.text();
        let end = match self.kind {
            Some(Kind::Service) => {
                ["/TCP", "/UDP", "/SCTP"].iter().find_map(|it| Some(text.rfind(it)?.saturating_add(it.len())))
            }
            Some(Kind::Pod) => text.find('/').and_then(|slash| {
                let ready = text.get(..slash)?.rfind(|it: char| !it.is_ascii_digit())?.saturating_add(1);
                let suffix = text.get(..ready)?.rfind('-')?.saturating_add(POD_SUFFIX);
                (suffix.saturating_add(1) < slash).then(|| suffix.saturating_add(1))
            }),
            _ => None,
        };
        match end.filter(|end| *end > 0 && *end < text.len() && text.is_char_boundary(*end)) {
            Some(end) => vec![word.before(end), word.after(end)],
            None => vec![word],
        }
    }

    /// Whether some word looks like the column by which rows of this kind are told.
    fn has_anchor(&self, words: &[Excerpt<'_>]) -> bool {
        let anchor = self.columns.iter().find(|column| column.class.is_anchor());
        anchor.is_none_or(|column| words.iter().any(|word| column.class.accepts(*word)))
    }

    /// The column with this name.
    pub fn index(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }
}

/// The line before a comment that somebody wrote after the row. `None` when there is none.
fn without_comment(line: Excerpt<'_>) -> Option<Excerpt<'_>> {
    let starts =
        line.words().skip(1).find(|word| COMMENTS.iter().any(|sign| word.text().starts_with(sign)))?;
    Some(line.before(starts.range().start.saturating_sub(line.range().start)).trim_end())
}

/// What such comments start with; no cell does.
const COMMENTS: [&str; 7] = ["#", "//", "<-", "<=", "\u{2190}", "\u{27f5}", "\u{1f448}"];

const MOST_EXTRA_WORDS: usize = 16;

/// Characters after the last `-` of a pod's generated name.
const POD_SUFFIX: usize = 5;

fn cell(text: Excerpt<'_>) -> RowCell<'_> {
    let trimmed = text.trim();
    if trimmed.is_empty() { RowCell::Blank(text.before(0).hull()) } else { RowCell::Text(trimmed) }
}

/// Words waiting to be given to columns.
struct Alignment<'h, 'a, 'w> {
    header: &'h Header,
    line: Excerpt<'a>,
    words: &'w [Excerpt<'a>],
    wanted: Quality,
}

/// A cell that takes no word costs this much when its text may have been removed.
const REMOVED: u32 = 3;
/// The same for a cluster IP, which reads `<none>` for external names only.
const RARELY_REMOVED: u32 = 5;
/// A cell cut off the end of the row.
const CUT_OFF: u32 = 4;
/// A cell whose text is not what its column holds.
const UNREADABLE: u32 = 8;
/// The same for an age, which nobody has a reason to change.
const UNREADABLE_AGE: u32 = 14;

impl<'a> Alignment<'_, 'a, '_> {
    /// The cheapest way; `None` when there is none.
    fn best(&self) -> Option<Vec<RowCell<'a>>> {
        let columns = &self.header.columns;
        let width = self.words.len().saturating_add(1);
        // costs[column][words taken so far] = (cost, words taken by this column)
        let mut costs: Vec<Vec<Option<(u32, usize)>>> = vec![vec![None; width]];
        if let Some(start) = costs.first_mut().and_then(|row| row.first_mut()) {
            *start = Some((0, 0));
        }
        for column in columns {
            let mut next = vec![None; width];
            let last = costs.last()?;
            for (taken, cost) in last.iter().enumerate() {
                let Some((cost, _)) = cost else { continue };
                self.extend(column, taken, *cost, &mut next);
            }
            costs.push(next);
        }
        self.trace_back(&costs)
    }

    /// Adds every way to fill `column` after `taken` words.
    fn extend(&self, column: &Column, taken: usize, cost: u32, next: &mut [Option<(u32, usize)>]) {
        let mut offer = |words: usize, price: u32| {
            let Some(slot) = next.get_mut(taken.saturating_add(words)) else { return };
            let total = cost.saturating_add(price);
            if slot.is_none_or(|(best, _)| total < best) {
                *slot = Some((total, words));
            }
        };
        if let Some(price) = self.price_of_nothing(column, taken) {
            offer(0, price);
        }
        for words in 1..=column.class.most_words() {
            let Some(text) = self.joined(taken, words) else { break };
            if column.class.accepts(text) {
                offer(words, 0);
            } else if self.wanted == Quality::Recovered && column.class.may_be_unreadable() {
                let price = if column.class == Class::Age { UNREADABLE_AGE } else { UNREADABLE };
                offer(words, price.saturating_add(u32::try_from(words).unwrap_or(u32::MAX)));
            }
        }
    }

    fn price_of_nothing(&self, column: &Column, taken: usize) -> Option<u32> {
        if self.wanted == Quality::Exact {
            return None;
        }
        let at_end = taken == self.words.len() && taken >= 3;
        if column.class.may_be_removed() {
            Some(if column.class == Class::ClusterIp { RARELY_REMOVED } else { REMOVED })
        } else if at_end {
            Some(CUT_OFF)
        } else {
            None
        }
    }

    /// The text from one word to another, with what stands between them.
    fn joined(&self, from: usize, words: usize) -> Option<Excerpt<'a>> {
        let first = self.words.get(from)?;
        let last = self.words.get(from.saturating_add(words).checked_sub(1)?)?;
        let base = self.line.range().start;
        Some(self.line.cut(first.range().start.saturating_sub(base), last.range().end.saturating_sub(base)))
    }

    fn trace_back(&self, costs: &[Vec<Option<(u32, usize)>>]) -> Option<Vec<RowCell<'a>>> {
        let mut taken = self.words.len();
        let mut cells = Vec::with_capacity(self.header.columns.len());
        for row in costs.iter().skip(1).rev() {
            let (_, words) = (*row.get(taken)?)?;
            let from = taken.saturating_sub(words);
            cells.push(if words == 0 { RowCell::Missing } else { RowCell::Text(self.joined(from, words)?) });
            taken = from;
        }
        cells.reverse();
        Some(cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strand::Strand;

    #[track_caller]
    fn check(header_line: &str, row: &str, expected: &str) {
        let (mut one, mut two) = (Strand::new(), Strand::new());
        one.push_same(header_line, 0);
        two.push_same(row, 0);
        let header = header(one.whole()).expect("a header");
        let shown = match header.cut(two.whole()) {
            None => "no row".to_owned(),
            Some(row) => {
                let cells = row.cells.iter().map(|cell| match cell {
                    RowCell::Text(text) => text.text().to_owned(),
                    RowCell::Blank(_) => "_".to_owned(),
                    RowCell::Missing => "?".to_owned(),
                });
                cells.collect::<Vec<_>>().join("|")
            }
        };
        assert_eq!(shown, expected, "{row:?}");
    }

    const SERVICES: &str = "NAME   TYPE       CLUSTER-IP   EXTERNAL-IP   PORT(S)        AGE";

    #[test]
    fn service_rows() {
        check(
            SERVICES,
            "web    NodePort   10.9.4.7     <none>        80:30080/TCP   5d3h",
            "web|NodePort|10.9.4.7|<none>|80:30080/TCP|5d3h",
        );
        check(
            SERVICES,
            "web NodePort 10.9.4.7 <none> 80:30080/TCP 5d3h",
            "web|NodePort|10.9.4.7|<none>|80:30080/TCP|5d3h",
        );
        check(
            SERVICES,
            "web NodePort 10.9.4.7 80:30080/TCP 5d3h",
            "web|NodePort|10.9.4.7|?|80:30080/TCP|5d3h",
        );
        check(SERVICES, "web NodePort 10.9.4.7 80:30080/TCP", "web|NodePort|10.9.4.7|?|80:30080/TCP|?");
        check(SERVICES, "db ExternalName db.example.com 40d", "db|ExternalName|?|db.example.com|?|40d");
        check(SERVICES, "web NodePort 10.9.4.7", "web|NodePort|10.9.4.7|?|?|?");
        check(
            SERVICES,
            "web LoadBalancer 10.9.4.7 my own address 80:30080/TCP 5d",
            "web|LoadBalancer|10.9.4.7|my own address|80:30080/TCP|5d",
        );
        check(SERVICES, "this is only prose about a thing", "no row");
        check(
            "NAME\tTYPE\tCLUSTER-IP\tEXTERNAL-IP\tPORT(S)\tAGE",
            "web\tClusterIP\t10.9.4.7\t<none>\t80/TCP\t5d",
            "web|ClusterIP|10.9.4.7|<none>|80/TCP|5d",
        );
    }

    #[test]
    fn rows_with_spaces_and_blanks() {
        let pods = "NAME   READY   STATUS    RESTARTS      AGE";
        check(pods, "web    1/1     Running   3 (12m ago)   5d", "web|1/1|Running|3 (12m ago)|5d");
        check(pods, "web 1/1 Running 3 (12m ago) 5d", "web|1/1|Running|3 (12m ago)|5d");
        let endpoints = "NAME   ENDPOINTS                AGE";
        check(endpoints, "web                             5d", "web|_|5d");
        check(
            endpoints,
            "web 10.1.0.5:80,10.1.0.6:80 + 4 more... 5d",
            "web|10.1.0.5:80,10.1.0.6:80 + 4 more...|5d",
        );
        check(endpoints, "web 5d", "web|?|5d");
        check("NAME READY STATUS RESTARTSAGE", "web 1/1 Running 0 5d", "web|1/1|Running|0|5d");
    }

    #[test]
    fn label_columns_may_be_blank() {
        let header = "NAME     TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE    APP   NAME";
        check(
            header,
            "web      ClusterIP   10.0.0.9     <none>        80/TCP    387d         ",
            "web|ClusterIP|10.0.0.9|<none>|80/TCP|387d|_|_",
        );
        check(
            header,
            "web      ClusterIP   10.0.0.9     <none>        80/TCP    387d         fe",
            "web|ClusterIP|10.0.0.9|<none>|80/TCP|387d|_|fe",
        );
    }

    #[test]
    fn what_is_a_header() {
        let is = |text: &str| {
            let mut strand = Strand::new();
            strand.push_same(text, 0);
            is_header(strand.whole())
        };
        assert!(is(SERVICES));
        assert!(is("NAME   AGE"));
        assert!(is("name type cluster-ip external-ip port(s) age"));
        assert!(!is("NAME"));
        assert!(!is("Name:  web"));
        assert!(!is("name of the service"));
    }
}
