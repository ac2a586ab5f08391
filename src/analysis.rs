//! The front door of the core. Glue only.

use crate::diagnosis;
use crate::diagnosis::finding::Finding;
use crate::kubectl::block::Use;
use crate::kubectl::read;
use crate::model::cluster::Cluster;
use crate::model::cluster::TypedPort;
use crate::model::merge;
use crate::notice::Notice;
use crate::text::source::Source;
use crate::trace::hop::Trace;
use crate::trace::index::Index;
use crate::trace::rules;
use crate::trace::start::Start;

/// What became of one line of the paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineUse {
    /// Nothing on it.
    Blank,
    /// At least one value of it is in the cluster.
    Used,
    /// Known, and not needed: a prompt, a fence, a header, an event.
    Irrelevant,
    /// No format claims it.
    NotUnderstood,
}

/// Everything that follows from one paste.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// The paste.
    pub source: Source,
    /// The cluster as far as the paste shows it.
    pub cluster: Cluster,
    /// Findings about it.
    pub findings: Vec<Finding>,
    /// What was odd about reading it.
    pub notices: Vec<Notice>,
    /// What became of each line, in order, one for each line of the source.
    pub lines: Vec<LineUse>,
}

impl Analysis {
    /// One trace for each Service, service port and start point, in this order.
    pub fn traces(&self) -> Vec<Trace> {
        let index = Index::new(&self.cluster);
        let lanes = self.cluster.services.iter().enumerate().flat_map(|(at, service)| {
            let ports = if service.ports.is_empty() {
                vec![None]
            } else {
                (0..service.ports.len()).map(Some).collect()
            };
            ports.into_iter().map(move |port| (at, port))
        });
        lanes
            .flat_map(|(at, port)| Start::ALL.map(|start| rules::trace_with(&index, at, port, start)))
            .collect()
    }

    /// The same reading with everything that is to be found in it.
    #[must_use]
    pub fn diagnosed(self) -> Analysis {
        Analysis { findings: diagnosis::rules::findings(&self.cluster), ..self }
    }

    /// The findings about one Service.
    pub fn findings_of(&self, service: usize) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.service == Some(service))
    }
}

/// Reads any text. Values in `typed` were typed in by the reader beside the paste.
pub fn analyze(text: &str, typed: &[TypedPort]) -> Analysis {
    read_only(text, typed).diagnosed()
}

/// The same without findings, which the first hop does not wait for.
pub fn read_only(text: &str, typed: &[TypedPort]) -> Analysis {
    let source = Source::new(text);
    let reading = read::read(&source);
    let lines =
        source.lines().zip(reading.uses).map(|(line, claim)| line_use(source.slice(line), claim)).collect();
    let mut notices = reading.notices;
    let (cluster, contradictions) = merge::cluster(reading.sightings);
    notices.extend(contradictions);
    notices.sort_by_key(|notice| notice.span.start);
    let cluster = Cluster { typed: typed.to_vec(), ..cluster };
    Analysis { source, cluster, findings: Vec::new(), notices, lines }
}

fn line_use(line: &str, claim: Use) -> LineUse {
    match claim {
        _ if line.trim().is_empty() => LineUse::Blank,
        Use::Unclaimed => LineUse::NotUnderstood,
        Use::Irrelevant => LineUse::Irrelevant,
        Use::Used => LineUse::Used,
    }
}
