//! Tables of `kubectl get`: headers, rows, rows that a terminal or a book wrapped, and rows whose header was lost.

use crate::kubectl::block::Line;
use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::kubectl::column;
use crate::kubectl::formats::commands;
use crate::kubectl::formats::fences;
use crate::kubectl::formats::get_endpoints;
use crate::kubectl::formats::get_ingresses;
use crate::kubectl::formats::get_nodes;
use crate::kubectl::formats::get_others;
use crate::kubectl::formats::get_pods;
use crate::kubectl::formats::get_services;
use crate::kubectl::formats::get_workloads;
use crate::kubectl::formats::remarks;
use crate::kubectl::row;
use crate::kubectl::row::RowView;
use crate::kubectl::table;
use crate::kubectl::table::Header;
use crate::kubectl::table::Quality;
use crate::kubectl::table::Row;
use crate::kubectl::table::RowCell;
use crate::kubectl::table::Separator;
use crate::model::kind::Kind;
use crate::model::service::ServiceType;
use crate::notice::NoticeKind;
use crate::text::excerpt::Excerpt;
use crate::text::strand::Strand;

/// Takes a header with its rows, or rows without a header.
pub fn read(lines: &Lines<'_>, at: usize, reading: &mut Reading) -> usize {
    match header_at(lines, at) {
        Some((mut header, height)) => {
            for line in lines.from(at).iter().take(height) {
                reading.irrelevant(*line);
            }
            header.kind = kind_of(header.kind, only_kind_asked(reading));
            height.saturating_add(rows(lines, at.saturating_add(height), &header, reading))
        }
        None => headless_row(lines, at, reading),
    }
}

/// The kind that the columns tell, else the one that was asked for.
fn kind_of(told: Option<Kind>, asked: Option<Kind>) -> Option<Kind> {
    match (&told, &asked) {
        (Some(told), Some(asked)) if same_columns(told, asked) => Some(asked.clone()),
        _ => told.or(asked),
    }
}

/// Whether tables of both kinds look the same, so that only a prefix or the command tells them apart.
fn same_columns(one: &Kind, other: &Kind) -> bool {
    let replicas = |kind: &Kind| matches!(kind, Kind::ReplicaSet | Kind::ReplicationController);
    replicas(one) && replicas(other)
}

fn only_kind_asked(reading: &Reading) -> Option<Kind> {
    reading.context.kind().filter(|_| reading.context.verb == "get").cloned()
}

/// The header at a line, joined with the lines after it where it was wrapped, and how many lines it takes.
fn header_at(lines: &Lines<'_>, at: usize) -> Option<(Header, usize)> {
    let first = lines.get(at)?;
    let alone = table::header(first.text)?;
    let goes_on = |line: &&Line<'_>| {
        let text = line.text.text();
        !line.is_blank()
            && !table::is_header(line.text)
            && text.bytes().any(|it| it.is_ascii_uppercase())
            && !text.bytes().any(|it| it.is_ascii_lowercase())
    };
    let more = lines.from(at.saturating_add(1)).iter().take(MOST_JOINED).take_while(goes_on);
    let mut pieces = vec![first.text];
    let mut best = None;
    for line in more {
        pieces.push(line.text);
        let joined = ["", " "].into_iter().find_map(|gap| {
            let strand = join(&pieces, gap);
            table::header(strand.whole()).filter(|header| is_better(header, &alone))
        });
        best = joined.map(|header| (header, pieces.len())).or(best);
    }
    Some(best.unwrap_or((alone, 1)))
}

/// Whether every word of the joined header is known, which those of its first half are not more than.
fn is_better(joined: &Header, alone: &Header) -> bool {
    joined.columns.len() >= alone.columns.len()
        && joined
            .columns
            .iter()
            .take_while(|it| it.name != "AGE")
            .all(|it| column::HEADER_WORDS.contains(&it.name.as_str()))
        && joined.columns != alone.columns
}

fn join(pieces: &[Excerpt<'_>], gap: &str) -> Strand {
    let mut strand = Strand::new();
    for (index, piece) in pieces.iter().enumerate() {
        let after_comma = strand.text().ends_with(',');
        if index > 0 && !gap.is_empty() && !after_comma {
            strand.push_gap(gap);
        }
        strand.push_excerpt(*piece);
    }
    strand
}

/// Reads the rows under a header; how many lines they take.
fn rows(lines: &Lines<'_>, from: usize, header: &Header, reading: &mut Reading) -> usize {
    let mut at = from;
    let mut taken = from;
    let mut after_blank = false;
    let width = widest(lines, from);
    while let Some(line) = lines.get(at) {
        if line.is_blank() {
            after_blank = true;
            at = at.saturating_add(1);
            continue;
        }
        let ruler = header.separator == Separator::Bars && fences::is_fence(line.text.text());
        let ends = ends_table(line) && !ruler;
        let remark = !ends && remarks::is_remark(line, reading);
        let row_after_all = (ends || remark) && is_gapped_row(line, header);
        if ends && !row_after_all {
            break;
        }
        let height = if ruler {
            reading.irrelevant(line);
            1
        } else if remark && !row_after_all {
            remarks::read(lines, at, reading)
        } else if header.kind.is_none() {
            foreign_row(line, after_blank, header, reading)
        } else {
            match chained_row(lines, at, header, width, reading) {
                0 => row_at(lines, at, header, after_blank, reading),
                height => height,
            }
        };
        if height == 0 {
            if after_blank || !goes_on_after(lines, at, header) {
                break;
            }
            reading.notice(not_understood(header, line), line.text.trim().hull());
            at = at.saturating_add(1);
            continue;
        }
        at = at.saturating_add(height);
        taken = at;
        after_blank = false;
    }
    taken.saturating_sub(from)
}

/// Whether a line that reads like a command is a whole row: a namespace may be called `kubectl`, a pod `nc`, and
/// nobody types the gap after it.
fn is_gapped_row(line: Line<'_>, header: &Header) -> bool {
    let rest = line.text.text().trim_start().split_once(' ').map_or("", |(_, rest)| rest);
    header.kind.is_some()
        && rest.starts_with("  ")
        && !table::is_header(line.text)
        && header.cut_exactly(line.text).is_some()
}

fn not_understood(header: &Header, line: Line<'_>) -> NoticeKind {
    NoticeKind::RowNotUnderstood { expected: header.columns.len(), found: line.text.words().take(64).count() }
}

fn ends_table(line: Line<'_>) -> bool {
    let text = line.text.text().trim();
    fences::is_fence(text)
        || text.starts_with("==>")
        || text == "---"
        || text.starts_with("Every ")
        || table::is_header(line.text)
        || commands::is_typed(line)
        || is_left_out(text)
}

fn is_left_out(text: &str) -> bool {
    text.trim_matches(['[', ']', '<', '>', '(', ')', '.', ' ']).is_empty() && text.contains("..")
        || text == "<snip>"
}

/// Whether one of the next two lines is a whole row again.
fn goes_on_after(lines: &Lines<'_>, at: usize, header: &Header) -> bool {
    let next = lines.from(at.saturating_add(1)).iter().take(2).take_while(|line| !line.is_blank());
    header.kind.is_some()
        && next.filter(|line| !ends_table(**line)).any(|line| header.cut_exactly(line.text).is_some())
}

/// A row of a table that plays no part here: known, not needed. With its kind before its name it is an object.
fn foreign_row(line: Line<'_>, after_blank: bool, header: &Header, reading: &mut Reading) -> usize {
    let Some(word) = line.text.words().next() else { return 0 };
    let looks_like_prose = line.text.text().trim_end().ends_with(['.', ':', '?', '!']);
    if after_blank || looks_like_prose || line.text.words().take(2).count() < 2 {
        return 0;
    }
    let named = row::kind_before(word).filter(|_| header.columns.first().is_some_and(|it| it.name == "NAME"));
    match named {
        Some(kind) => {
            let namespace = get_others::namespace_of(&kind, reading);
            get_others::named_only(
                kind,
                row::without_kind(word).owned(),
                namespace,
                line.text.trim().hull(),
                reading,
            );
            reading.used(line);
        }
        None => reading.irrelevant(line),
    }
    1
}

/// Characters of the longest line up to the next blank one or header: where a terminal wrapped, none is longer
/// than it.
fn widest(lines: &Lines<'_>, from: usize) -> usize {
    // Every table asks, so how far it looks is bounded.
    let near = lines.from(from).iter().take(MOST_MEASURED);
    let own = near.take_while(|line| !line.is_blank() && !line.text.text().starts_with("NAME"));
    own.map(|line| width_of(*line)).max().unwrap_or(0)
}

fn width_of(line: Line<'_>) -> usize {
    line.text.text().chars().count()
}

/// Reads a row that a terminal cut at its width: lines of exactly that width go on in the next, which is no row
/// of its own.
fn chained_row(lines: &Lines<'_>, at: usize, header: &Header, width: usize, reading: &mut Reading) -> usize {
    let mut pieces: Vec<Line<'_>> = Vec::new();
    for line in lines.from(at).iter().take(MOST_CHAINED) {
        if line.is_blank() || line.text.range().len() > LONGEST_JOINED {
            break;
        }
        pieces.push(*line);
        if width_of(*line) != width {
            break;
        }
    }
    let own_row =
        pieces.get(1).is_none_or(|second| ends_table(*second) || header.cut_exactly(second.text).is_some());
    if own_row { 0 } else { see_joined(&pieces, "", header, reading) }
}

/// Reads lines joined with a gap between them, if together they are a whole row.
fn see_joined(pieces: &[Line<'_>], gap: &str, header: &Header, reading: &mut Reading) -> usize {
    let texts: Vec<Excerpt<'_>> =
        pieces.iter().map(|piece| if gap.is_empty() { piece.text } else { piece.text.trim() }).collect();
    let strand = join(&texts, gap);
    let Some(row) = header.cut_exactly(strand.whole()) else { return 0 };
    let height = see(pieces, header, &row, reading);
    if let Some(first) = pieces.first().filter(|_| height > 0) {
        reading.notice(NoticeKind::Unwrapped, first.text.trim().hull());
    }
    height
}

/// Reads the row at a line in the surest way there is; how many lines it takes.
fn row_at(lines: &Lines<'_>, at: usize, header: &Header, after_blank: bool, reading: &mut Reading) -> usize {
    let Some(line) = lines.get(at) else { return 0 };
    let prefixed = line.text.words().next().and_then(row::kind_before);
    let alike = prefixed.as_ref().zip(header.kind.as_ref()).is_some_and(|(one, two)| same_columns(one, two));
    if prefixed.is_some() && prefixed != header.kind && header.kind.is_some() && !alike {
        let foreign = header.kind.as_ref().is_some_and(|kind| matches!(kind, Kind::Other(_)));
        if !foreign || !same_word(prefixed.as_ref(), header.kind.as_ref()) {
            return headless_row(lines, at, reading);
        }
    }
    if let Some(row) = header.cut_exactly(line.text) {
        return see(&[line], header, &row, reading);
    }
    if get_services::continues(header, line, reading) {
        reading.used(line);
        return 1;
    }
    for wider in get_others::wider_headers(header) {
        if let Some(row) = wider.cut_exactly(line.text) {
            return see(&[line], &wider, &row, reading);
        }
    }
    let joined = joined_rows(lines, at, header, reading);
    if joined > 0 {
        return joined;
    }
    if after_blank {
        return 0;
    }
    match header.recover(line.text).filter(|row| is_plausible(header, row)) {
        Some(row) => see(&[line], header, &row, reading),
        None => 0,
    }
}

fn same_word(prefixed: Option<&Kind>, table: Option<&Kind>) -> bool {
    let word =
        |kind: Option<&Kind>| kind.map(|kind| kind.name().split('.').next().unwrap_or_default().to_owned());
    word(prefixed) == word(table)
}

/// Whether a recovered row shows enough to be one: for Services a type and an address or ports, else half of its
/// cells.
fn is_plausible(header: &Header, row: &Row<'_>) -> bool {
    let shown = |name: &str| {
        let cell = header.index(name).and_then(|index| row.cells.get(index));
        matches!(cell, Some(RowCell::Text(_)))
    };
    if header.kind == Some(Kind::Service) {
        let typed = header.index("TYPE").is_none() || shown("TYPE");
        return typed && (shown("CLUSTER-IP") || shown("PORT(S)") || shown("EXTERNAL-IP"));
    }
    let count = row.cells.iter().filter(|cell| matches!(cell, RowCell::Text(_))).count();
    count.saturating_mul(2) > row.cells.len()
}

const MOST_JOINED: usize = 4;
const MOST_MEASURED: usize = 400;
const MOST_CHAINED: usize = 12;
const LONGEST_JOINED: usize = 8192;

/// Joins a wrapped row with the lines after it, if together they are a whole row.
fn joined_rows(lines: &Lines<'_>, at: usize, header: &Header, reading: &mut Reading) -> usize {
    let mut pieces: Vec<Line<'_>> = Vec::new();
    for line in lines.from(at).iter().take(MOST_JOINED) {
        let stops = !pieces.is_empty() && (line.is_blank() || ends_table(*line));
        if stops || line.text.range().len() > LONGEST_JOINED {
            break;
        }
        pieces.push(*line);
        if line.text.words().take(2).count() < 2 && pieces.len() < 2 {
            break;
        }
        if pieces.len() < 2 {
            continue;
        }
        let height =
            ["", " "].into_iter().map(|gap| see_joined(&pieces, gap, header, reading)).find(|it| *it > 0);
        if let Some(height) = height {
            return height;
        }
    }
    0
}

/// Hands a row to the reader of its kind; how many lines it takes, 0 when it is no row after all.
fn see(pieces: &[Line<'_>], header: &Header, row: &Row<'_>, reading: &mut Reading) -> usize {
    let Some(first) = pieces.first() else { return 0 };
    let named = header.index("NAME").and_then(|index| row.cells.get(index));
    let prefix = match named {
        Some(RowCell::Text(name)) => row::kind_before(*name),
        _ => None,
    };
    let Some(kind) = prefix.or_else(|| header.kind.clone()) else { return 0 };
    let namespace = get_others::namespace_of(&kind, reading);
    let last = pieces.last().unwrap_or(first);
    let span = first.text.trim().hull().join(last.text.trim().hull());
    let mut view = RowView { header, row, span, kind, namespace, notices: Vec::new() };
    let sighting = match &view.kind {
        Kind::Service => get_services::sighting(&mut view),
        Kind::Pod => get_pods::sighting(&mut view),
        Kind::Node => get_nodes::sighting(&mut view),
        Kind::Endpoints => get_endpoints::sighting(&mut view),
        Kind::EndpointSlice => get_endpoints::slice_sighting(&mut view),
        Kind::Ingress | Kind::Gateway | Kind::Route(_) => get_ingresses::sighting(&mut view),
        Kind::NetworkPolicy => get_others::policy_sighting(&mut view),
        kind if kind.is_workload() => get_workloads::sighting(&mut view),
        _ => get_others::sighting(&mut view),
    };
    let Some(sighting) = sighting else { return 0 };
    reading.notices.append(&mut view.notices);
    reading.saw(sighting);
    pieces.iter().for_each(|piece| reading.used(*piece));
    pieces.len()
}

/// Reads a row that has no header, if its cells tell what it is.
fn headless_row(lines: &Lines<'_>, at: usize, reading: &mut Reading) -> usize {
    let Some(line) = lines.get(at) else { return 0 };
    let words: Vec<Excerpt<'_>> = line.text.words().take(24).collect();
    let Some(first) = words.first() else { return 0 };
    let prefix = row::kind_before(*first);
    let kind = prefix.clone().filter(|kind| !matches!(kind, Kind::Other(_))).or_else(|| guessed_kind(&words));
    let Some(kind) = kind else { return other_row(prefix, line, reading) };
    // The built-in `kubernetes` Service has no selector: such pairs are its labels.
    let labels = reading.context.show_labels || line.text.text().contains("component=apiserver,");
    for header in get_others::implied_headers(&kind, labels) {
        if let Some(row) = header.cut_exactly(line.text).filter(|row| is_whole_name(&header, row)) {
            return see_headless(line, &header, &row, reading);
        }
    }
    let lost = get_others::implied_headers(&kind, labels).into_iter().find_map(|header| {
        let row = header
            .recover(line.text)
            .filter(|row| is_whole_name(&header, row) && keeps_ports(&header, row))?;
        Some((header, row))
    });
    match lost {
        Some((header, row)) if kind == Kind::Service => see_headless(line, &header, &row, reading),
        _ => other_row(prefix, line, reading),
    }
}

/// A row of which only kind and name are read.
fn other_row(prefix: Option<Kind>, line: Line<'_>, reading: &mut Reading) -> usize {
    let Some(kind) = prefix else { return 0 };
    let known = !matches!(&kind, Kind::Other(word) if !word.contains('.'));
    let aged = line.text.words().skip(1).any(|word| crate::kubectl::values::age(word).is_some());
    let Some(word) = line.text.words().next().filter(|_| known && aged) else { return 0 };
    let namespace = get_others::namespace_of(&kind, reading);
    get_others::named_only(
        kind,
        row::without_kind(word).owned(),
        namespace,
        line.text.trim().hull(),
        reading,
    );
    reading.used(line);
    1
}

fn see_headless(line: Line<'_>, header: &Header, row: &Row<'_>, reading: &mut Reading) -> usize {
    let height = see(&[line], header, row, reading);
    let told = reading.notices.iter().any(|notice| notice.kind == NoticeKind::HeaderMissing);
    if height > 0 && !told && !reading.context.no_headers {
        reading.notice(NoticeKind::HeaderMissing, line.text.trim().hull());
    }
    height
}

/// Whether the name is not what is left of a cut word, such as the end of `ClusterIP`.
fn is_whole_name(header: &Header, row: &Row<'_>) -> bool {
    let cell = header.index("NAME").and_then(|index| row.cells.get(index));
    let Some(RowCell::Text(name)) = cell else { return false };
    let name = row::without_kind(*name).text();
    let rest_of_type =
        [ServiceType::ClusterIp, ServiceType::NodePort, ServiceType::LoadBalancer, ServiceType::ExternalName]
            .iter()
            .any(|it| it.name().ends_with(name));
    let namespace = header.index("NAMESPACE").and_then(|index| row.cells.get(index));
    let small = |text: &str| text.bytes().all(|byte| !byte.is_ascii_uppercase());
    let namespace_is_small = match namespace {
        Some(RowCell::Text(namespace)) => small(namespace.text()),
        _ => true,
    };
    // What stands before a cluster IP may be the end of a type that was cut at the left edge.
    !rest_of_type && small(name) && namespace_is_small && name.parse::<std::net::IpAddr>().is_err()
}

fn keeps_ports(header: &Header, row: &Row<'_>) -> bool {
    row.quality == Quality::Recovered
        && header
            .index("PORT(S)")
            .and_then(|index| row.cells.get(index))
            .is_some_and(|cell| matches!(cell, RowCell::Text(text) if text.text().contains('/')))
}

/// Whether a line tells by itself that it is a row of a table.
pub fn is_row(text: Excerpt<'_>) -> bool {
    let words: Vec<Excerpt<'_>> = text.words().take(24).collect();
    guessed_kind(&words).is_some()
}

/// The kind of a row by its cells alone.
fn guessed_kind(words: &[Excerpt<'_>]) -> Option<Kind> {
    let accepts = |class: column::Class, at: usize| words.get(at).is_some_and(|word| class.accepts(*word));
    let either = |class: column::Class| accepts(class, 1) || accepts(class, 2);
    let is_type = |at: usize| words.get(at).is_some_and(|word| ServiceType::from_word(word.text()).is_some());
    let ports = words.iter().any(|word| word.text().contains('/') && column::Class::Ports.accepts(*word));
    if (is_type(1) || is_type(2)) && words.len() >= 4 {
        Some(Kind::Service)
    } else if either(column::Class::Fraction) && words.len() >= 5 {
        Some(Kind::Pod)
    } else if words.len() >= 5 && ports && either(column::Class::ClusterIp) {
        Some(Kind::Service)
    } else if either(column::Class::AddressType) && words.len() >= 4 {
        Some(Kind::EndpointSlice)
    } else if either(column::Class::NodeStatus) && words.len() >= 4 {
        Some(Kind::Node)
    } else if (3..=8).contains(&words.len())
        && words
            .iter()
            .skip(1)
            .take(2)
            .any(|word| word.text().contains(':') && column::Class::Endpoints.accepts(*word))
    {
        Some(Kind::Endpoints)
    } else {
        None
    }
}
