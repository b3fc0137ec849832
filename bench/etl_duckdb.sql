-- How would one write our reading and normalising in SQL? Labels are understood once for each
-- distinct text and joined back. Expects the reference tables, and the file's path as a variable.

create temp table raw as
select *, row_number() over () + 1 as row
from (
    select trim(columns(* exclude (evidence, note))), evidence, note
    from read_csv(
        getvariable('path'), header = true, all_varchar = true, delim = ',', quote = '"',
        escape = '"', nullstr = '\0'
    )
);

create temp macro folded(text) as trim(regexp_replace(regexp_replace(regexp_replace(
    lower(nfc_normalize(text)), '[''’‘ʼʻʹ`´′]', 'ʻ', 'g'), '[‐‑‒–—−]', '-', 'g'), '\s+', ' ', 'g'));

create temp macro codes_of(texts) as table
with labels as (
    select text, folded(unnest(string_split(text, ';'))) as label from query_table(texts)
)
select
    text,
    case when bool_or(label <> '' and code is null) then null
        else coalesce(string_agg(distinct code, ';' order by code), '') end as codes
from labels left join places using (label) group by text;

create temp table country_texts as select distinct country as text from raw;
create temp table origin_texts as select distinct origin as text from raw;
create temp table countries as from codes_of('country_texts');
create temp table origins as from codes_of('origin_texts');

create temp table days as
with texts as (
    select distinct unnest([date, since, published]) as text from raw
), parsed as (
    select text, case length(text)
        when 4 then try_cast(text || '-01-01' as date)
        when 7 then try_cast(text || '-01' as date)
        when 10 then try_cast(text as date) end as day
    from texts
), sound as (
    select text, case when year(day) between 1900 and 2199 then day end as first from parsed
)
select
    text, first,
    case length(text) when 4 then make_date(year(first), 12, 31)
        when 7 then last_day(first) else first end as last,
    case when first is null then '' when length(text) = 4 then 'year'
        when length(text) = 7 then 'month' else 'day' end as precision
from sound;

create temp table speakers as
with texts as (
    select distinct case when speaker = '' then publisher else speaker end as said from raw
)
select said, listed is null as stranger, coalesce(listed, said) as voice, kind as listed_kind, home
from texts left join voices on voices.label = folded(said);

create temp table repeats as
select claim_id, min(row) as first_row from raw group by claim_id having count(*) > 1;

create temp table whole as
with joined as (
    select
        raw.*, said.voice, said.stranger, said.said, c.codes as iso3, o.codes as origins,
        case when said.stranger then speaker_kind
            when said.listed_kind <> 'government' then said.listed_kind
            when said.home <> '' and said.home = c.codes then 'receiving_government'
            else 'other_government' end as given_kind,
        d.first as date_first, d.last as last, d.precision, s.first as since_first,
        p.first as published_first, p.last as day, scopes.period_kind,
        case scope when 'cumulative' then s.first
            when 'year_total' then coalesce(s.first, date_trunc('year', d.first)::date)
            else d.first end as first,
        case when scope <> 'operation' then ''
            else coalesce(events.operation, event_id) end as own_operation,
        groups.counted,
        case when regexp_full_match("count", '0*[0-9]{1,9}') then "count"::bigint end as people,
        md5(case when url <> '' then url
            else concat_ws('|', publisher, title, published, language) end) as source,
        coalesce(raw.row > repeats.first_row, false) as again
    from raw
    left join countries c on c.text = country
    left join origins o on o.text = origin
    left join days d on d.text = date
    left join days s on s.text = since
    left join days p on p.text = published
    left join speakers said
        on said.said = case when speaker = '' then publisher else speaker end
    left join scopes using (scope)
    left join groups on groups.code = "group"
    left join events on events.event = event_id
    left join repeats using (claim_id)
), placed as (
    select *, case when given_kind in (
        'receiving_government', 'handing_over_authority', 'un_igo', 'other_government', 'ngo',
        'research', 'wire', 'press', 'aggregator') then given_kind else 'unknown' end as kind
    from joined
)
select
    *,
    claim_id = '' as no_claim_id,
    regexp_matches(claim_id, '\s') as blank_in_claim_id,
    again and claim_id <> '' as repeated_claim_id,
    event_id = '' and scope = 'operation' as no_event,
    coalesce(iso3 = '', false) as no_country,
    iso3 is null as unknown_country,
    origins is null as unknown_origin,
    said = '' as nobody,
    speaker = '' as publisher_speaks,
    stranger and kind <> 'unknown' as unknown_speaker,
    kind = 'unknown' as unknown_speaker_kind,
    period_kind is null as unknown_scope,
    date <> '' and date_first is null as no_date,
    since <> '' and since_first is null as no_since,
    published <> '' and published_first is null as no_published,
    coalesce(first > last, false) as backwards,
    coalesce(scope = 'year_total' and year(first) <> year(last), false) as two_years,
    scope = 'year_total' and date = '' as no_year,
    date = '' and scope in ('operation', 'stock') as undated,
    counted is null as unknown_group,
    people is null as no_count,
    qualifier not in ('exact', 'about', 'at_most', 'at_least') as unknown_qualifier,
    event_type not in (
        'repatriation', 'individual_return', 'self_return', 'assisted_return', 'deportation',
        'planned', 'population') as unknown_event_type
from placed;

create temp table claims as
select
    claim_id as claim, event_id as event, own_operation as operation,
    "operation" as operation_name, source, publisher, voice as speaker, kind as speaker_kind,
    event_type, period_kind, iso3 as country, origins, first as start, last as "end", precision,
    day as published, counted as "group", people as "count", qualifier, evidence, note, row
from whole
where not (
    no_claim_id or blank_in_claim_id or repeated_claim_id or no_event or no_country
    or unknown_country or unknown_origin or nobody or unknown_scope or no_date or no_since
    or no_published or backwards or two_years or no_year or unknown_group or no_count
    or unknown_qualifier or unknown_event_type
);

create temp table sources as
select
    source, arg_min(publisher, row) as publisher, arg_min(publisher_kind, row) as publisher_kind,
    arg_min(title, row) as title, arg_min(url, row) as url,
    arg_min(published, row) as published, arg_min(language, row) as language
from whole where source in (select source from claims) group by source;

create temp table findings as
select row, rule from (
    select row, unnest([
        case when no_claim_id then 'no_claim_id' end,
        case when blank_in_claim_id then 'blank_in_claim_id' end,
        case when repeated_claim_id then 'repeated_claim_id' end,
        case when no_event then 'no_event' end,
        case when no_country then 'no_country' end,
        case when unknown_country then 'unknown_country' end,
        case when unknown_origin then 'unknown_origin' end,
        case when nobody then 'nobody' end,
        case when publisher_speaks then 'publisher_speaks' end,
        case when unknown_speaker then 'unknown_speaker' end,
        case when unknown_speaker_kind then 'unknown_speaker_kind' end,
        case when unknown_scope then 'unknown_scope' end,
        case when no_date then 'no_date' end,
        case when no_since then 'no_since' end,
        case when no_published then 'no_published' end,
        case when backwards then 'backwards' end,
        case when two_years then 'two_years' end,
        case when no_year then 'no_year' end,
        case when undated then 'undated' end,
        case when unknown_group then 'unknown_group' end,
        case when no_count then 'no_count' end,
        case when unknown_qualifier then 'unknown_qualifier' end,
        case when unknown_event_type then 'unknown_event_type' end
    ]) as rule
    from whole
    where no_claim_id or blank_in_claim_id or repeated_claim_id or no_event or no_country
        or unknown_country or unknown_origin or nobody or publisher_speaks or unknown_speaker
        or unknown_speaker_kind or unknown_scope or no_date or no_since or no_published
        or backwards or two_years or no_year or undated or unknown_group or no_count
        or unknown_qualifier or unknown_event_type
) where rule is not null;
