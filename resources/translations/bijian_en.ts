<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>ArticleDelegate</name>
  <message numerus="yes">
   <source>%n reprint(s)</source>
   <translation>
    <numerusform>%n reprint</numerusform>
    <numerusform>%n reprints</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BlockList</name>
  <message numerus="yes">
   <source>%n character(s)</source>
   <translation>
    <numerusform>%n character</numerusform>
    <numerusform>%n characters</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Files</name>
  <message numerus="yes">
   <source>%n article(s) imported</source>
   <translation>
    <numerusform>%n article imported</numerusform>
    <numerusform>%n articles imported</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them reprint(s)</source>
   <translation>
    <numerusform>%n of them a reprint</numerusform>
    <numerusform>%n of them reprints</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n already there</source>
   <translation>
    <numerusform>%n already there</numerusform>
    <numerusform>%n already there</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n failed</source>
   <translation>
    <numerusform>%n failed</numerusform>
    <numerusform>%n failed</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>IndicatorChart</name>
  <message numerus="yes">
   <source>%n regions</source>
   <translation>
    <numerusform>%n region</numerusform>
    <numerusform>%n regions</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Learning</name>
  <message numerus="yes">
   <source>Learned from %n annotated sentence(s): F1 {score} on sentences held out, no better than the {before} of patterns and lists, which stay.</source>
   <translation>
    <numerusform>Learned from %n annotated sentence: F1 {score} on sentences held out, no better than the {before} of patterns and lists, which stay.</numerusform>
    <numerusform>Learned from %n annotated sentences: F1 {score} on sentences held out, no better than the {before} of patterns and lists, which stay.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Learned from %n annotated sentence(s): F1 {score} on sentences held out, {before} by patterns and lists alone.</source>
   <translation>
    <numerusform>Learned from %n annotated sentence: F1 {score} on sentences held out, {before} by patterns and lists alone.</numerusform>
    <numerusform>Learned from %n annotated sentences: F1 {score} on sentences held out, {before} by patterns and lists alone.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message numerus="yes">
   <source>%n article(s)</source>
   <translation>
    <numerusform>%n article</numerusform>
    <numerusform>%n articles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n entities</source>
   <translation>
    <numerusform>%n entity</numerusform>
    <numerusform>%n entities</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n claim(s)</source>
   <translation>
    <numerusform>%n claim</numerusform>
    <numerusform>%n claims</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>OccurrencesDialog</name>
  <message numerus="yes">
   <source>Tag %n place(s)</source>
   <translation>
    <numerusform>Tag %n place</numerusform>
    <numerusform>Tag %n places</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Looking through %n article(s) …</source>
   <translation>
    <numerusform>Looking through %n article …</numerusform>
    <numerusform>Looking through %n articles …</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n place(s); Space ticks, Enter tags</source>
   <translation>
    <numerusform>%n place; Space ticks, Enter tags</numerusform>
    <numerusform>%n places; Space ticks, Enter tags</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>RegionList</name>
  <message numerus="yes">
   <source>{region} · %n passage(s)</source>
   <translation>
    <numerusform>{region} · %n passage</numerusform>
    <numerusform>{region} · %n passages</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SuggestionDesk</name>
  <message numerus="yes">
   <source>Accepted: %n. One undo takes all of them back.</source>
   <translation>
    <numerusform>Accepted: %n. One undo takes it back.</numerusform>
    <numerusform>Accepted: %n. One undo takes all of them back.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Tagged: %n. One undo takes all of them back.</source>
   <translation>
    <numerusform>Tagged: %n. One undo takes it back.</numerusform>
    <numerusform>Tagged: %n. One undo takes all of them back.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ThresholdDialog</name>
  <message numerus="yes">
   <source>Accept %n suggestion(s)</source>
   <translation>
    <numerusform>Accept %n suggestion</numerusform>
    <numerusform>Accept %n suggestions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n suggestion(s) would be accepted:</source>
   <translation>
    <numerusform>%n suggestion would be accepted:</numerusform>
    <numerusform>%n suggestions would be accepted:</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ArticleDesk</name>
  <message numerus="yes">
   <source>Removed. Undo brings back %n article(s).</source>
   <translation>
    <numerusform>Removed. Undo brings back %n article.</numerusform>
    <numerusform>Removed. Undo brings back %n articles.</numerusform>
   </translation>
  </message>
 </context>
</TS>
