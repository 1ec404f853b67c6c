<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
  <name>Workspace</name>
  <message numerus="yes">
   <source>Removed. Undo brings back %n article(s).</source>
   <translation>
    <numerusform>Removed. Undo brings back %n article.</numerusform>
    <numerusform>Removed. Undo brings back %n articles.</numerusform>
   </translation>
  </message>
 </context>
</TS>
