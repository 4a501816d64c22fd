* The table that every fixture holds: eight invented people.
DATA LIST LIST (',') NOTABLE
  /id (F8.0) county (A2) school (A20) sex (F1.0) education (F2.0) age (F3.0) income (F10.2) score (F5.1)
   weight (F12.9) change (F8.3) 满意度 (F1.0) born (SDATE10) met (YMDHMS23.3) took (TIME8.0) remark (A300) story (A600).
BEGIN DATA
1,LP,连平中学,1,1,18,12000.5,61.5,1.25,-0.5,1,1991/02/28,2021-09-30 08:05:00,00:12:30,好,
2,TX,天心一中,2,2,45,0,98,0.333333333,-3.125,2,1970/01/01,2021-09-30 23:59:59.250,25:00:01,,短
3,LP,unknown,9,7,-1,950000,99,123.456789,1000000,3,2003/12/31,2021-10-01 00:00:00,00:00:00,,
4,ZZ,,1,8,999,899999.99,0,0.000001,0,,,,,,
5,TX,岱岳实验学校,2,9,69,,97,1e10,-1e-9,1,1582/10/15,1999-12-31 12:00:00,23:59:59,,
6,,LP-middle-1,,,,.01,96.9,-7,251,2,9999/12/31,,,,
7,LP,天心一中,2,3,0,900000,100,0.1,-99,9,2021/09/30,2021-09-30 08:05:00.001,01:00:00,,
8,TX,unknown,1,3,60,1234567.89,50,151,-100,1,1949/10/01,2021-09-30 08:05:00,12:00:00,末,
END DATA.

* Texts that CSV quotes, and one with blanks around it.
IF (id = 3) remark = 'a, b'.
IF (id = 4) remark = 'say "yes"'.
IF (id = 7) remark = '  indented '.

* Texts of several segments, which end in the midst of one and fill one whole.
IF (id = 1) story = CONCAT('很长的回答', RPAD('', 235, 'x'), '第二段', RPAD('', 331, 'y'), '终').
IF (id = 2) remark = RPAD('', 300, 'z').
IF (id = 3) story = RPAD('', 255, '1').
IF (id = 4) story = RPAD('', 256, '2').
IF (id = 5) story = RPAD('', 511, '3').
IF (id = 6) change = 1/3.

VARIABLE LABELS id '编号' /sex '性别' /education '受教育程度' /school '就读学校' /满意度 '对本地科普设施是否满意'
  /born '出生日期' /remark '其他意见（请写明）' /weight 'Weight before "trimming"'.
VALUE LABELS sex 1 '男' 2 '女' 9 '拒答'
  /education 1 '小学及以下' 2 '初中' 3 '高中' 7 '不知道' 8 '拒答' 9 '拒答'
  /满意度 1 '满意' 2 '一般' 3 '不满意' 9 '不适用'
  /score 97 '缺考' 100 '满分'
  /county 'LP' '连平县' 'TX' '天心区' 'ZZ' '不详'
  /school 'LP-middle-1' '连平县连平中学' 'unknown' '不详'
  /born 0 'never'.
MISSING VALUES sex (9) /education (7, 8, 9) /age (LO THRU 0, 999) /income (900000 THRU HI) /score (97 THRU 99)
  /county ('ZZ') /school ('unknown').
